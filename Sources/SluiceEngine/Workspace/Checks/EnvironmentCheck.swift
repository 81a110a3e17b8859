/// Projects are deployed to environments, so there must be one.
enum EnvironmentCheck {
    static func problems(in reading: WorkspaceReading) -> [Problem] {
        guard reading.isComplete, reading.names(of: .environment).isEmpty,
            let project = reading.definitions.projects.first
        else { return [] }
        return [
            Problem(
                project.location,
                """
                The workspace declares no environment, so nothing can be deployed. \
                Add a file with 'environments:' and '- name: dev' below it.
                """
            )
        ]
    }
}
