import FoundationEssentials
import SluiceModel
import SluiceTemplate
import Testing

/// A file of `Corpus/`: parts that begin with a line such as `--- template`.
///
/// `template` and `variables` (a JSON object) go in; `expected`, `missing` (a line a token), `null`, `truthy` and `error`
/// say what comes out, and `mode` may be `lenient`.
struct CorpusCase: Sendable {
    let name: String
    let template: String
    private let parts: [String: String]

    /// What a case promises, or what came out.
    struct Outcome: Equatable {
        var text: String?
        var missing: [String] = []
        var isNull = false
        var error: String?
        var isTruthy: Bool?
    }

    var expected: Outcome {
        Outcome(
            text: parts["expected"],
            missing: parts["missing"]?.split(separator: "\n").map(String.init) ?? [],
            isNull: parts["null"] != nil,
            error: parts["error"],
            isTruthy: parts["truthy"].map { $0 == "true" }
        )
    }

    var outcome: Outcome {
        do throws(TemplateError) {
            let result = try parsed().evaluate(in: scope())
            return Outcome(
                text: result.isNull ? nil : result.text,
                missing: result.missing.map(\.text),
                isNull: result.isNull,
                isTruthy: parts["truthy"].map { _ in result.isTruthy }
            )
        } catch {
            return Outcome(error: Self.name(of: error))
        }
    }

    func parsed() throws(TemplateError) -> Template {
        parts["mode"] == "lenient" ? try Template(recovering: template) : try Template(parsing: template)
    }

    func scope() throws(TemplateError) -> TemplateScope {
        let variables = (try? JSONParser.parse(parts["variables"] ?? "{}"))?.object ?? [:]
        return try TemplateScope(variables.map { TemplateVariable($0.name, .text($0.value.string ?? "")) })
    }

    private static func name(of error: TemplateError) -> String {
        switch error {
        case .syntax: "syntax"
        case .recursion(let chain): "recursion: \(chain.joined(separator: " -> "))"
        case .variableIndexInName: "variable index in name"
        default: "\(error)"
        }
    }
}

extension CorpusCase: CustomTestStringConvertible {
    var testDescription: String { name }
}

extension CorpusCase {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus").path

    /// Empty where the folder cannot be read, which `itIsThere` reports.
    static let all: [CorpusCase] = (try? readAll()) ?? []

    static func readAll() throws -> [CorpusCase] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return try files.filter { $0.hasSuffix(".txt") }.sorted().map { file in
            let data = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
            return CorpusCase(name: String(file.dropLast(4)), text: String(decoding: data, as: UTF8.self))
        }
    }

    private init(name: String, text: String) {
        self.name = name
        parts = Dictionary(uniqueKeysWithValues: Self.parts(of: text))
        template = parts["template"] ?? ""
    }

    /// The line break before the next part, or at the end of the file, belongs to no part.
    private static func parts(of text: String) -> [(String, String)] {
        "\n\(text.dropLast())".components(separatedBy: "\n--- ").dropFirst().map { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(lines[0]), lines.count == 1 ? "" : String(lines[1]))
        }
    }
}
