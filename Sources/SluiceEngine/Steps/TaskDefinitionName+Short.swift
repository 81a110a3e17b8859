import SluiceAWS

extension TaskDefinitionName {
    /// `web:42` for a revision's ARN; any other name as it is.
    static func short(_ name: String) -> String { revision(of: name) ?? name }

    /// `web` for any name of a revision, or of the family itself.
    static func family(of name: String) -> String {
        short(name).split(separator: ":").first.map(String.init) ?? name
    }
}
