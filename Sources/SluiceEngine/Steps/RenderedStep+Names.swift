extension RenderedStep {
    /// Fields that say whom AWS is asked for, where, and about what.
    private static let names = ["account", "region", "family", "cluster", "service", "taskDefinition"]

    /// What is wrong with names that a secret takes part in; nil where none does.
    ///
    /// A name cannot be kept secret: AWS shows it to everyone who may look there, and the journal needs it to find
    /// again what an interrupted step was about to do.
    var secretNames: StepProblems? {
        let problems = Self.names.filter(sensitivePaths.contains).map { field in
            """
            '\(field)' is a name, which AWS and the log of a deployment show, and a secret takes part in it. \
            Use a variable that is none.
            """
        }
        return problems.isEmpty ? nil : StepProblems(step: name, problems: problems)
    }
}
