import SluiceModel

/// A script and everything it may know.
package struct ScriptRequest: Sendable {
    package var syntax: ScriptSyntax
    /// The text of the script; line ends of Windows are accepted.
    package var body: String
    /// What follows the script's name on its command line; visible to other users of the machine, so never a secret.
    package var arguments: [String]
    /// By name, evaluated. They reach the script through `get_octopusvariable` and never through its environment.
    package var variables: [String: ScriptValue]
    /// The whole environment of the process: nothing is inherited. The interpreter is looked up in its `PATH`.
    package var environment: [String: ScriptValue]
    /// nil: that of this process.
    package var workingDirectory: String?
    /// nil: as long as it takes.
    package var timeout: Duration?
    /// Texts to mask beside the sensitive variables and environment values.
    package var secrets: [Secret]

    package init(
        syntax: ScriptSyntax = .bash,
        body: String,
        arguments: [String] = [],
        variables: [String: ScriptValue] = [:],
        environment: [String: ScriptValue],
        workingDirectory: String? = nil,
        timeout: Duration? = nil,
        secrets: [Secret] = []
    ) {
        self.syntax = syntax
        self.body = body
        self.arguments = arguments
        self.variables = variables
        self.environment = environment
        self.workingDirectory = workingDirectory
        self.timeout = timeout
        self.secrets = secrets
    }

    /// Knows every secret of the request.
    var masker: Masker {
        let values = Array(variables.values) + Array(environment.values)
        return Masker(secrets + values.compactMap(\.secret))
    }
}

extension ScriptRequest {
    /// The variables as the script sees them.
    var revealedVariables: [String: String] { variables.mapValues { $0.reveal() } }

    /// Throws when something in it cannot reach a process as it is.
    func validate() throws(ScriptError) {
        try Self.refuseNUL(in: [body], of: "The script")
        try Self.refuseNUL(in: arguments, of: "An argument of the script")
        for (name, value) in variables { try Self.refuseNUL(in: [name, value.reveal()], of: "Variable '\(name)'") }
        for (name, value) in environment {
            try Self.refuseNUL(in: [name, value.reveal()], of: "Environment variable '\(name)'")
        }
    }

    private static func refuseNUL(in texts: [String], of what: String) throws(ScriptError) {
        guard !texts.contains(where: { $0.utf8.contains(0) }) else { throw .containsNUL(what: what) }
    }
}
