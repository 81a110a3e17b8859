extension Workspace {
    /// A workspace with the project 'greeting', one script that no cloud is needed for, after some command lines.
    static func greeting(after commands: String...) async throws -> Workspace {
        let workspace = try await sample(on: nil)
        try workspace.write("projects/greeting.yaml", project)
        try workspace.write("variables/greeting.yaml", variables)
        for command in commands {
            let result = try await workspace.sluice.shell(command)
            guard result.exitCode == 0 else { throw LoopbackClient.Failure(description: "\(command): \(result)") }
        }
        return workspace
    }

    private static let project = """
        project: greeting
        steps:
          - { name: Greet, type: run-script, with: { syntax: bash, script: "echo Good #{Time}" } }

        """
    private static let variables = """
        variables: greeting
        values:
          - { name: Time, value: morning }

        """
}
