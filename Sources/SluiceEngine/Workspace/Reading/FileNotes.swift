import SluiceModel
import SluiceYAML

/// What reading one file brings to light beside the things it declares.
struct FileNotes {
    /// Relative to the workspace.
    let file: String
    private(set) var problems: [Problem] = []
    private(set) var declarations: [Declaration] = []
    private(set) var references: [Reference] = []
    private(set) var templates: [TemplateUse] = []
    /// The ids of the keys that values are sealed to.
    private(set) var sealingKeys: [LocatedText] = []
    /// All that were found, kept or not.
    private(set) var errorCount = 0

    /// Problems that are kept of one file; with more, it is not the file that someone meant to write.
    static let problemLimit = 500
    /// Where YAML itself is wrong, what else looks odd in the same line is its consequence.
    private let unclearLines: Set<Int>

    init(file: String, yaml problems: [YAMLProblem]) {
        self.file = file
        unclearLines = Set(problems.map(\.location.line))
        self.problems = problems.map { Problem(Self.location($0.location, in: file), $0.message) }
    }

    func location(of node: YAMLNode) -> SourceLocation { Self.location(node.location, in: file) }

    mutating func error(_ message: @autoclosure () -> String, at location: SourceLocation) {
        note(.error, message, at: location)
    }

    mutating func warning(_ message: @autoclosure () -> String, at location: SourceLocation) {
        note(.warning, message, at: location)
    }

    mutating func declare(_ noun: Noun, _ name: LocatedText, in space: NameSpace = .workspace) {
        declarations.append(Declaration(noun: noun, space: space, name: name))
    }

    mutating func refer(to noun: Noun, _ name: LocatedText, in space: NameSpace = .workspace) {
        references.append(Reference(noun: noun, space: space, name: name))
    }

    mutating func template(_ text: LocatedText, in place: TemplateUse.Place) {
        guard text.isTemplate else { return }
        templates.append(TemplateUse(text: text, place: place))
    }

    mutating func sealed(to key: LocatedText) { sealingKeys.append(key) }

    private mutating func note(_ severity: Problem.Severity, _ message: () -> String, at location: SourceLocation) {
        if severity == .error { errorCount += 1 }
        guard problems.count < Self.problemLimit, !unclearLines.contains(location.line) else { return }
        problems.append(Problem(location, severity: severity, message()))
    }

    private static func location(_ location: YAMLLocation, in file: String) -> SourceLocation {
        SourceLocation(file: file, line: location.line, column: location.column)
    }
}
