import SluiceModel

/// Reads the custom fields that someone gives a release, within Octopus's limits (Octopus §4.3).
package enum CustomFields {
    static let limit = 10
    /// In characters, of a name and of a value.
    static let lengthLimit = 150

    /// - Parameter texts: `name:value`; the value may hold further colons, or nothing.
    package static func parse(_ texts: [String]) throws(CustomFieldError) -> [CustomField] {
        guard texts.count <= limit else { throw .tooMany(texts.count) }
        var fields: [CustomField] = []
        for text in texts {
            let field = try field(text)
            guard !fields.contains(where: { $0.name == field.name }) else { throw .twice(field.name) }
            fields.append(field)
        }
        return fields
    }

    private static func field(_ text: String) throws(CustomFieldError) -> CustomField {
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { throw .malformed(text) }
        let field = CustomField(name: String(text[..<colon]), value: String(text[text.index(after: colon)...]))
        guard max(field.name.count, field.value.count) <= lengthLimit else { throw .tooLong(field.name) }
        guard TemplateChecker.problem(withName: "Octopus.Release.CustomFields[\(field.name)]") == nil else {
            throw .unusableName(field.name)
        }
        return field
    }
}

/// Why a release cannot have such a custom field.
package enum CustomFieldError: Error, Hashable, Sendable {
    case malformed(String)
    case tooMany(Int)
    case tooLong(String)
    case twice(String)
    /// No template could refer to it.
    case unusableName(String)
}

extension CustomFieldError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let text): "'\(text.prefix(80))' is no custom field. Write 'name:value'."
        case .tooMany(let count):
            "A release has at most \(CustomFields.limit) custom fields, and \(count) were given."
        case .tooLong(let name):
            """
            The custom field '\(name.prefix(40))' is too long: its name and its value have at most \
            \(CustomFields.lengthLimit) characters each.
            """
        case .twice(let name): "The custom field '\(name)' was given twice."
        case .unusableName(let name):
            "A custom field cannot be named '\(name)': no template could refer to '#{Octopus.Release.CustomFields[\(name)]}'."
        }
    }
}
