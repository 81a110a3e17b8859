import SluiceModel

/// What a template became. Prints masked where a secret went into it.
package struct TemplateResult: Hashable, Sendable {
    /// With unresolved and not yet known tokens as they were written, spacing normalised.
    package let text: String
    /// The tokens that nothing gives a value: each once, in order of appearance.
    package let missing: [UnresolvedToken]
    /// Whether the filter `null` ended a token: then there is no value, not even an empty one.
    package let isNull: Bool
    /// When the values that are not there yet will be, each once; empty where `text` is final.
    package let unknown: [String]
    /// Whether a secret contributed, be it only as an index or in a condition.
    package let isSensitive: Bool
    /// Values that cannot be read, and values that are no templates and were taken as plain text, as Octostache does.
    package let problems: [TemplateError]

    /// Whether it counts as true; nothing that is missing, unknown or null does (Octopus §1.1).
    package var isTruthy: Bool { missing.isEmpty && unknown.isEmpty && !isNull && Truthiness.isTruthy(text) }

    /// What is missing, in Octostache's own words; nil where nothing is.
    package var octostacheError: String? {
        guard !missing.isEmpty else { return nil }
        let tokens = missing.map { "'\($0.text)'" }.joined(separator: ", ")
        return "The following tokens were unable to be evaluated: \(tokens)"
    }

    /// The text, or the mask in its place.
    package var displayText: String { isSensitive ? Secret.mask : text }
}

extension TemplateResult: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { displayText }
    package var debugDescription: String { displayText }
    package var customMirror: Mirror {
        Mirror(self, children: ["text": displayText, "missing": missing, "unknown": unknown])
    }
}
