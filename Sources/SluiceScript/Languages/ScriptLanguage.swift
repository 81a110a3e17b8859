/// How scripts of one language are started, and how their helper functions and variables reach them.
protocol ScriptLanguage: Sendable {
    /// Looked up in `PATH`.
    var program: String { get }
    /// What the script's file is called.
    var fileName: String { get }

    /// The script as it is written to its file.
    func file(for body: String) -> String
    /// The command line of the program; it holds no variable.
    func arguments(forScriptAt path: String) -> [String]
    /// What the program reads from its standard input before the script begins: the helper functions and the variables.
    func prelude(defining variables: [String: String]) -> String
}
