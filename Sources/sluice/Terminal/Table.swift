/// Rows under headings, each column as wide as it needs and the last one cut to the terminal.
struct Table {
    private let headings: [String]
    private var rows: [[String]] = []

    init(_ headings: String...) { self.init(headings) }

    /// Where the columns are known only when it is made.
    init(_ headings: [String]) { self.headings = headings }

    /// One cell for each heading.
    mutating func add(_ cells: String...) { add(cells) }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// - Parameters:
    ///   - width: nil for no limit.
    ///   - style: makes the headings bold.
    func lines(width: Int?, style: Style) -> [String] {
        let widths = headings.indices.map { column in
            ([headings] + rows).map { TextWidth.columns(of: $0[column]) }.max() ?? 0
        }
        let body = rows.map { line($0, widths, limit: width) }
        return [style.bold(line(headings, widths, limit: width))] + body
    }

    /// Prints to standard output; nothing but the headings where there are no rows.
    func print() {
        for line in lines(width: Terminal.width(1), style: Style(descriptor: 1)) { Console.out(line) }
    }

    private func line(_ cells: [String], _ widths: [Int], limit: Int?) -> String {
        let padded = zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(width - TextWidth.columns(of: cell), 0))
        }
        let whole = String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        return limit.map { TextWidth.cut(whole, to: $0) } ?? whole
    }
}
