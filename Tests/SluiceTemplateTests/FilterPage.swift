import FoundationEssentials
import SluiceModel

@testable import SluiceTemplate

/// The page of the reference that lists the filters, with its tables read.
///
/// Tables that begin with `Filter` have the filters in code in the first column; those that begin with `Example` have
/// what is written and what becomes of it, in code, or one of the words of `Result`.
struct FilterPage {
    struct Example: Sendable {
        let template: String
        let result: Result
    }

    enum Result: Equatable, Sendable {
        /// In code; `⏎` is a line break.
        case text(String)
        /// `null`.
        case null
        /// `as it is`, and why: it does not parse.
        case noTemplate
        /// No such word.
        case unclear(String)
    }

    let filters: [String]
    let examples: [Example]
    /// The JSON block.
    let variables: JSONObject

    static func read() throws -> FilterPage {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        let file = sources.appending(path: "sluice/sluice.docc/Filters.md").standardized
        return try FilterPage(String(decoding: Data(contentsOf: file), as: UTF8.self))
    }

    private init(_ text: String) throws {
        let rows = Self.rows(of: text)
        filters = rows.filter { $0.table == "Filter" }.compactMap { Self.code(in: $0.cells[0]) }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        examples = rows.filter { $0.table == "Example" && $0.cells.count > 1 }.compactMap { row in
            Self.code(in: row.cells[0]).map { Example(template: $0, result: Self.result(row.cells[1])) }
        }
        let block = text.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "```").first
        variables = try JSONParser.parse(block ?? "").object ?? [:]
    }

    private static func result(_ cell: String) -> Result {
        if cell.hasPrefix("as it is: ") { return .noTemplate }
        if cell == "null" { return .null }
        guard let code = code(in: cell) else { return .unclear(cell) }
        return .text(code.replacing("⏎", with: "\n"))
    }

    /// What stands between the first two backticks.
    private static func code(in cell: String) -> String? {
        let parts = cell.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0].isEmpty ? String(parts[1]) : nil
    }

    /// The rows below the heads of tables, with the first word of the head.
    private static func rows(of text: String) -> [(table: String, cells: [String])] {
        var table: String?
        return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
            guard line.hasPrefix("| ") || line.hasPrefix("|-") else {
                table = nil
                return nil
            }
            let cells = cells(of: line)
            guard let table else {
                table = cells[0]
                return nil
            }
            return line.hasPrefix("|-") ? nil : (table, cells)
        }
    }

    /// A `|` within a cell is written `\|`.
    private static func cells(of line: Substring) -> [String] {
        line.dropFirst(2).replacing("\\|", with: "\0").split(separator: "|").map { cell in
            String(cell).trimmed { $0 == " " }.replacing("\0", with: "|")
        }
    }
}
