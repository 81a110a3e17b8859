import SluiceModel

/// Everything that was read of all files, before it is known whether it fits together.
struct WorkspaceReading {
    let definitions: Definitions
    let declarations: [Declaration]
    let references: [Reference]
    let templates: [TemplateUse]
    let catalogue: DefinitionCatalogue
    /// Whether every file could be read and is at least YAML; otherwise what seems to be missing may stand in one that is
    /// not.
    let isComplete: Bool
    /// The declared names by what they name and where they are unique, in the order of the files, each once.
    let names: [Names: [String]]

    struct Names: Hashable {
        let noun: Noun
        let space: NameSpace
    }

    /// - Parameter isWhole: false where there are files that could not be read.
    init(_ files: [FileContents], isWhole: Bool, catalogue: DefinitionCatalogue) {
        definitions = Definitions(
            environments: files.flatMap(\.environments),
            lifecycles: files.flatMap(\.lifecycles),
            accounts: files.flatMap(\.accounts),
            feeds: files.flatMap(\.feeds),
            projects: files.flatMap(\.projects),
            variableSets: files.flatMap(\.variableSets),
            tagSets: files.flatMap(\.tagSets),
            tenants: files.flatMap(\.tenants),
            freezes: files.flatMap(\.freezes)
        )
        declarations = files.flatMap(\.notes.declarations)
        references = files.flatMap(\.notes.references)
        templates = files.flatMap(\.notes.templates)
        self.catalogue = catalogue
        isComplete = isWhole && files.allSatisfy(\.isReadable)
        names = Dictionary(grouping: declarations) { Names(noun: $0.noun, space: $0.space) }
            .mapValues(Self.texts)
    }

    private static func texts(of declarations: [Declaration]) -> [String] {
        var seen: Set<String> = []
        return declarations.map(\.name.text).filter { seen.insert($0).inserted }
    }

    func names(of noun: Noun, in space: NameSpace = .workspace) -> [String] {
        names[Names(noun: noun, space: space)] ?? []
    }
}
