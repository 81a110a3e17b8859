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
