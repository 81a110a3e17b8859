import SluiceModel

/// A name stands for one thing.
enum DuplicateCheck {
    private struct Key: Hashable {
        let noun: Noun
        let space: NameSpace
        let name: String
    }

    static func problems(in reading: WorkspaceReading) -> [Problem] {
        var places: [Key: SourceLocation] = [:]
        return reading.declarations.compactMap { declaration in
            guard declaration.space.isUnique else { return nil }
            let key = Key(noun: declaration.noun, space: declaration.space, name: declaration.name.text)
            guard let first = places[key] else {
                places[key] = declaration.name.location
                return nil
            }
            return Problem(declaration.name.location, message(for: declaration, first: first))
        }
    }

    private static func message(for declaration: Declaration, first: SourceLocation) -> String {
        let noun = declaration.noun.rawValue.capitalizedFirst
        let holder = declaration.space == .workspace ? "" : " in \(declaration.space)"
        return
            "\(noun) '\(declaration.name.text)' stands twice\(holder): first at \(first), again here. Keep one, or rename one."
    }
}

extension NameSpace {
    /// Two steps may each have a package of one name.
    fileprivate var isUnique: Bool {
        if case .packages = self { false } else { true }
    }
}
