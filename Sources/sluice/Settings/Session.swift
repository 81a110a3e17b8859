import Foundation
import SluiceAWS
import SluiceEngine
import SluiceModel
import SluiceStore

/// What one command works with, put together from its options and the environment. Each part is made when it is asked for.
struct Session {
    let options: GlobalOptions
    let world: ProcessWorld
    private let home: String

    init(_ options: GlobalOptions) {
        self.options = options
        let environment = ProcessInfo.processInfo.environment
        home = environment["HOME"] ?? ""
        world = ProcessWorld(
            environment: environment,
            user: Actor.name(in: environment),
            host: ProcessInfo.processInfo.hostName,
            processID: ProcessInfo.processInfo.processIdentifier
        )
    }

    /// Throws `WorkspaceError`.
    func workspace() throws -> Workspace {
        let explicit = options.workspace ?? world.environment["SLUICE_WORKSPACE"]
        return try Workspace.locate(from: FileManager.default.currentDirectoryPath, explicit: explicit)
    }

    /// Everything the files say, and what is wrong with them.
    func load() throws -> LoadedDefinitions {
        try DefinitionLoader(workspace: try workspace(), catalogue: StepRegistry.builtIn.catalogue).load()
    }

    /// What the files say; throws `DefinitionProblems` where they are wrong.
    func definitions() throws -> Definitions {
        let loaded = try load()
        let errors = loaded.problems.filter { $0.severity == .error }
        guard errors.isEmpty else { throw DefinitionProblems(errors) }
        return loaded.definitions
    }

    func storeLocation() throws -> StoreLocation {
        if let path = options.store ?? world.environment["SLUICE_STORE"] { return StoreLocation(store: path) }
        return StoreLocation(workspace: try workspace().folder)
    }

    func openStore(for access: StoreAccess) async throws -> any Store {
        try await storeLocation().open(for: access)
    }

    func clients(_ definitions: Definitions) -> AWSClients {
        AWSClients(accounts: definitions.accounts, world: AWSWorld(environment: world.environment, home: home))
    }

    func feeds(_ definitions: Definitions) -> Feeds {
        Feeds(definitions: definitions.feeds, clients: clients(definitions))
    }

    func deployer(_ definitions: Definitions, _ store: any Store) throws -> Deployer {
        Deployer(
            definitions: definitions,
            store: store,
            location: try storeLocation(),
            clients: clients(definitions),
            world: world
        )
    }

    func releaseCreator(_ definitions: Definitions, _ store: any Store) async throws -> ReleaseCreator {
        ReleaseCreator(
            definitions: definitions,
            feeds: feeds(definitions),
            store: store,
            git: await GitReader(workspace: try workspace()).read(),
            now: world.now
        )
    }
}
