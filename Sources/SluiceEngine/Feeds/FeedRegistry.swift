import SluiceModel

/// The feed types there are.
package struct FeedRegistry: Sendable {
    package let types: [FeedType]

    package init(_ types: [FeedType]) { self.types = types }

    package static let builtIn = FeedRegistry([
        ECRFeed.type
    ])

    package func type(named name: String) -> FeedType? { types.first { $0.declaration.name == name } }
}
