/// The form of the names of families, containers, volumes, services and clusters.
enum NameRules {
    static func check(_ place: Located, _ problems: inout RequestProblems) {
        guard place.exists else { return problems.error(place, "is missing") }
        guard let name = place.string else { return }
        if !isName(name) {
            problems.error(place, "must be 1 to 255 letters, digits, '_' and '-', but is '\(name)'")
        }
    }

    static func isName(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || "_-".utf8.contains($0) }
    }

    /// An error at each place whose text an earlier place has.
    static func requireUnique(_ places: [Located], _ problems: inout RequestProblems) {
        var first: [String: FieldPath] = [:]
        for place in places {
            guard let name = place.string else { continue }
            if let earlier = first[name] {
                problems.error(place, "is '\(name)', which \(earlier) already is")
            } else {
                first[name] = place.path
            }
        }
    }
}
