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
        try check(field)
        return field
    }

    /// Throws where no release can have it.
    static func check(_ field: CustomField) throws(CustomFieldError) {
        guard max(field.name.count, field.value.count) <= lengthLimit else { throw .tooLong(field.name) }
        guard TemplateChecker.problem(withName: "Octopus.Release.CustomFields[\(field.name)]") == nil else {
            throw .unusableName(field.name)
        }
    }
}
