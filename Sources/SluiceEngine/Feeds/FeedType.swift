import SluiceModel

/// A kind of feed: what its file may say, and how to open one.
package struct FeedType: Sendable {
    package let declaration: FeedTypeDeclaration
    /// The clients to open it with; nothing is asked of the network before the first use.
    package let open: @Sendable (FeedDefinition, AWSClients) throws -> any Feed

    package init(
        declaration: FeedTypeDeclaration,
        open: @escaping @Sendable (FeedDefinition, AWSClients) throws -> any Feed
    ) {
        self.declaration = declaration
        self.open = open
    }
}
