/// What definitions may use: the step types and feed types that this program has.
///
/// The engine makes it from its registries, so that the loader knows what a step may say without knowing any step.
package struct DefinitionCatalogue: Hashable, Sendable {
    package let stepTypes: [StepTypeDeclaration]
    package let feedTypes: [FeedTypeDeclaration]

    package init(stepTypes: [StepTypeDeclaration], feedTypes: [FeedTypeDeclaration]) {
        self.stepTypes = stepTypes
        self.feedTypes = feedTypes
    }

    func stepType(named name: String) -> StepTypeDeclaration? { stepTypes.first { $0.name == name } }

    func feedType(named name: String) -> FeedTypeDeclaration? { feedTypes.first { $0.name == name } }
}
