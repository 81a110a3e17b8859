extension StepRegistry {
    /// What definitions may say of these step types, with the built-in feed types.
    package var catalogue: DefinitionCatalogue {
        DefinitionCatalogue(
            stepTypes: types.map(\.declaration),
            feedTypes: FeedRegistry.builtIn.types.map(\.declaration)
        )
    }
}
