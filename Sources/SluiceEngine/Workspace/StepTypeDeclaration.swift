/// What the loader has to know of a step type.
package struct StepTypeDeclaration: Hashable, Sendable {
    package let name: String
    /// Keys that may stand beside `with:`, such as `pollSeconds`.
    package let parameters: [String]
    /// Names behind `Octopus.Action[step].Output.`; nil where a step decides that when it runs, as a script does.
    package let outputs: [String]?
    /// Whether `region` must be written.
    package let needsRegion: Bool
    package let packagesAllowed: Bool
    /// Whether an interrupted attempt can be taken up again, because what it did can be looked up.
    package let isResumable: Bool
    /// False for a step that only prepares: a failure after it leaves nothing of it running.
    package let changesWhatRuns: Bool
    /// How long a step may take that says nothing about it; nil means as long as it likes.
    package let timeout: Duration?

    package init(
        name: String,
        parameters: [String],
        outputs: [String]?,
        needsRegion: Bool,
        packagesAllowed: Bool,
        isResumable: Bool = true,
        changesWhatRuns: Bool = true,
        timeout: Duration? = nil
    ) {
        self.name = name
        self.parameters = parameters
        self.outputs = outputs
        self.needsRegion = needsRegion
        self.packagesAllowed = packagesAllowed
        self.isResumable = isResumable
        self.changesWhatRuns = changesWhatRuns
        self.timeout = timeout
    }
}
