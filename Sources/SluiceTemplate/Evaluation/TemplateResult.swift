import SluiceModel

/// What a template became. Prints masked where a secret went into it.
package struct TemplateResult: Hashable, Sendable {
    /// With unresolved and not yet known tokens as they were written, spacing normalised.
    package let text: String
    /// The tokens that nothing gives a value, such as `#{Colour}`: each once, in order of appearance.
    package let missing: [String]
    /// When the values that are not there yet will be, each once; empty where `text` is final.
    package let unknown: [String]
    /// Whether a secret contributed, be it only as an index.
    package let isSensitive: Bool
    /// Values that are no templates and were taken as plain text, as Octostache does; secrets are not among them.
    package let malformed: [TemplateError]

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
