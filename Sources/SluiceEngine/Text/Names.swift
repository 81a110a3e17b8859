import SluiceModel

/// How errors speak of names that exist.
package enum Names {
    /// `Did you mean 'a' or 'b'?`; empty for none.
    package static func didYouMean(_ names: [String]) -> String {
        names.isEmpty ? "" : "Did you mean \(quoted(names, last: "or"))?"
    }

    /// `Nearest there: 'a' and 'b'.`; empty for none.
    package static func nearest(_ names: [String]) -> String {
        names.isEmpty ? "" : "Nearest there: \(quoted(names, last: "and"))."
    }

    /// The near misses of a name, or else all there are: `The feeds are 'a' and 'b'.`
    package static func thereAre(_ kind: String, _ names: [String], nearestTo name: String) -> String {
        let near = Nearest.names(to: name, in: names)
        if !near.isEmpty { return didYouMean(near) }
        return names.isEmpty ? "It has no \(kind) at all." : "The \(kind) are \(quoted(names, last: "and"))."
    }

    /// `'a', 'b' and 'c'`, cut after twelve.
    package static func quoted(_ names: [String], last: String = "and") -> String {
        let shown = names.prefix(12).map { "'\($0)'" }
        let more = names.count - shown.count
        if more > 0 { return shown.joined(separator: ", ") + " and \(more) more" }
        guard let final = shown.last, shown.count > 1 else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + " \(last) \(final)"
    }
}
