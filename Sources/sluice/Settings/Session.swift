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
            host: Host.name,
            processID: ProcessInfo.processInfo.processIdentifier
        )
    }

    /// The files of a ref or a commit; nil where neither is named. Whoever asks for it removes it.
    func checkout(ref: String?, commit: String?) async throws -> GitCheckout? {
        guard ref != nil || commit != nil else { return nil }
        return try await GitReader(workspace: try workspace()).checkOut(ref: ref, commit: commit)
    }

    /// Throws `WorkspaceError`.
    func workspace() throws -> Workspace {
        let explicit = options.workspace ?? world.environment["SLUICE_WORKSPACE"]
        return try Workspace.locate(from: FileManager.default.currentDirectoryPath, explicit: explicit)
    }

    /// Everything the files say, and what is wrong with them.
    ///
    /// - Parameter checkout: the files of a commit; nil for those of the workspace.
    func load(_ checkout: GitCheckout? = nil) throws -> LoadedDefinitions {
        let workspace = try checkout?.workspace ?? workspace()
        return DefinitionLoader(workspace: workspace, catalogue: StepRegistry.builtIn.catalogue).load()
    }

    /// What the files say of a project, or of all; throws `DefinitionProblems` for what is wrong with it.
    func definitions(of project: String? = nil, from checkout: GitCheckout? = nil) throws -> Definitions {
        let loaded = try load(checkout)
        return try definitions(loaded, refusing: project.map { loaded.errors(concerning: $0) } ?? loaded.errors)
    }

    /// What a deployment reads from the files besides its release: environments, lifecycles, accounts and
    /// freezes.
    ///
    /// - Parameter project: whose lifecycle decides; where its file cannot be read, every error counts.
    func definitionsForDeploying(_ project: String? = nil) throws -> Definitions {
        let loaded = try load()
        let read = loaded.definitions
        if let project, !read.projects.contains(where: { $0.name == project }) {
            return try definitions(loaded, refusing: loaded.errors)
        }
        let files = Set(
            (read.environments.map(\.location) + read.lifecycles.map(\.location) + read.accounts.map(\.location)
                + read.tagSets.map(\.location) + read.tenants.map(\.location) + read.freezes.map(\.location)).map(
                    \.file
                )
        )
        return try definitions(
            loaded,
            refusing: loaded.errors.filter {
                !$0.concernsOneTenant
                    && (read.environments.isEmpty || files.union(loaded.unclearFiles).contains($0.location.file))
            }
        )
    }

    /// The projects of which everything can be read, with all that was read.
    func soundProjects() throws -> (definitions: Definitions, projects: [Project]) {
        let loaded = try load()
        let projects = loaded.definitions.projects.filter { loaded.errors(concerning: $0.name).isEmpty }
        return (loaded.definitions, projects)
    }

    /// Errors elsewhere are worth a warning and no more.
    private func definitions(_ loaded: LoadedDefinitions, refusing errors: [Problem]) throws -> Definitions {
        guard errors.isEmpty else { throw DefinitionProblems(errors) }
        if !loaded.errors.isEmpty {
            Console.note("warning: other files of this workspace have problems; 'sluice validate' lists them.")
        }
        return loaded.definitions
    }

    func storeLocation() throws -> StoreLocation {
        let path = options.store ?? world.environment["SLUICE_STORE"] ?? ""
        if !path.isEmpty { return StoreLocation(store: path) }
        return StoreLocation(workspace: try workspace().folder)
    }

    func openStore(for access: StoreAccess) async throws -> any Store {
        try await storeLocation().open(for: access)
    }

    func clients(_ definitions: Definitions) -> AWSClients {
        AWSClients(
            accounts: definitions.accounts,
            world: AWSWorld(environment: world.environment, home: home),
            keys: keys
        )
    }

    /// Those of the workspace, if there is one; nothing is read before it is asked for.
    var keys: KeyRing {
        let folder = try? workspace().folder
        let state = (try? storeLocation())?.folder ?? "."
        return KeyRing(workspace: folder, state: state, environment: world.environment)
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
            keys: keys,
            world: world
        )
    }

    func variableUpdater(_ definitions: Definitions, _ store: any Store) async throws -> VariableUpdater {
        VariableUpdater(
            definitions: definitions,
            store: store,
            git: await GitReader(workspace: try workspace()).read(),
            user: world.user,
            now: world.now
        )
    }

    /// Nil where nobody can be asked.
    var keyboard: Keyboard? { Keyboard(options, environment: world.environment) }

    /// - Parameter checkout: what the definitions were read from; nil for the workspace's own files.
    func releaseCreator(
        _ definitions: Definitions,
        _ store: any Store,
        from checkout: GitCheckout? = nil
    ) async throws -> ReleaseCreator {
        var git = checkout?.state
        if git == nil { git = await GitReader(workspace: try workspace()).read() }
        return ReleaseCreator(
            definitions: definitions,
            feeds: feeds(definitions),
            store: store,
            git: git ?? .none,
            now: world.now
        )
    }
}
