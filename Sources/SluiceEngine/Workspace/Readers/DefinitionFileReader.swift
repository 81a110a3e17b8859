import SluiceModel
import SluiceYAML

/// What one file declares, and what reading it brought to light.
struct FileContents {
    var environments: [Environment] = []
    var lifecycles: [Lifecycle] = []
    var accounts: [Account] = []
    var feeds: [FeedDefinition] = []
    var projects: [Project] = []
    var variableSets: [VariableSet] = []
    var tagSets: [TagSet] = []
    var tenants: [Tenant] = []
    var freezes: [Freeze] = []
    var notes: FileNotes
    /// False where it is no YAML, so that nobody knows what it would declare.
    var isReadable = true
    /// True where any project may be made of it: it is no YAML and does not begin as another project, or one of its
    /// freezes cannot be read.
    var isUnclear = false
}

/// Reads a file by its first key: one project, one feed, one set of variables, or lists of smaller things.
struct DefinitionFileReader {
    /// The keys of a file of lists.
    static let shape = MapShape(
        noun: "a definition file",
        optional: ["environments", "lifecycles", "accounts", "tagSets", "tenants", "freezes"],
        neighbours: singles
    )

    /// Keys of which a file has one, and then nothing of another kind.
    static let singles = ["project", "feed", "variables"]

    let catalogue: DefinitionCatalogue

    func read(_ file: WorkspaceFile) -> FileContents {
        let document = YAMLParser.parse(file.content)
        var contents = FileContents(notes: FileNotes(file: file.path, yaml: document.problems))
        if let root = document.root {
            read(root, into: &contents)
        } else if !document.problems.isEmpty {
            contents.isReadable = false
            contents.isUnclear = !file.content.starts(with: "project:".utf8)
        } else {
            let start = SourceLocation(file: file.path, line: 1, column: 1)
            contents.notes.warning("The file declares nothing.", at: start)
        }
        return contents
    }

    private func read(_ root: YAMLNode, into contents: inout FileContents) {
        let kinds = Self.singles.filter { root[$0] != nil }
        guard kinds.count < 2 else {
            return contents.notes.error(
                "A file holds one project, one feed or one set of variables, and this one has both '\(kinds[0])' and '\(kinds[1])'. Split it.",
                at: contents.notes.location(of: root)
            )
        }
        switch kinds.first {
        case "project":
            contents.projects = ProjectReader(catalogue: catalogue).read(root, &contents.notes).map { [$0] } ?? []
        case "feed":
            contents.feeds = FeedReader(catalogue: catalogue).read(root, &contents.notes).map { [$0] } ?? []
        case "variables":
            contents.variableSets = VariableSetReader.read(root, &contents.notes).map { [$0] } ?? []
        default:
            readLists(root, into: &contents)
        }
    }

    private func readLists(_ root: YAMLNode, into contents: inout FileContents) {
        guard let map = MapReader(root, as: Self.shape, &contents.notes) else { return }
        for node in map.items("environments", &contents.notes) {
            if let environment = EnvironmentReader.read(node, &contents.notes) {
                contents.environments.append(environment)
            }
        }
        for node in map.items("lifecycles", &contents.notes) {
            if let lifecycle = LifecycleReader.read(node, &contents.notes) { contents.lifecycles.append(lifecycle) }
        }
        for node in map.items("accounts", &contents.notes) {
            if let account = AccountReader.read(node, &contents.notes) { contents.accounts.append(account) }
        }
        for node in map.items("tagSets", &contents.notes) {
            if let set = TagSetReader.read(node, &contents.notes) { contents.tagSets.append(set) }
        }
        for node in map.items("tenants", &contents.notes) {
            if let tenant = TenantReader.read(node, &contents.notes) { contents.tenants.append(tenant) }
        }
        let errorsBefore = contents.notes.errorCount
        contents.freezes = map.items("freezes", &contents.notes).compactMap { FreezeReader.read($0, &contents.notes) }
        contents.isUnclear = contents.notes.errorCount > errorsBefore
    }
}
