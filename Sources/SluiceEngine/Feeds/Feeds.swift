import SluiceModel

/// The feeds of a workspace, opened by name.
package struct Feeds: Sendable {
    private let definitions: [FeedDefinition]
    private let registry: FeedRegistry
    private let clients: AWSClients

    package init(definitions: [FeedDefinition], registry: FeedRegistry = .builtIn, clients: AWSClients) {
        self.definitions = definitions
        self.registry = registry
        self.clients = clients
    }

    /// Throws `FeedError.noFeed`, with the names there are.
    package func feed(named name: String) throws -> any Feed {
        guard let definition = definitions.first(where: { $0.name == name }) else {
            throw FeedError.noFeed(name, known: definitions.map(\.name))
        }
        guard let type = registry.type(named: definition.type) else {
            throw FeedError.unknownType(feed: name, type: definition.type)
        }
        return try type.open(definition, clients)
    }
}
