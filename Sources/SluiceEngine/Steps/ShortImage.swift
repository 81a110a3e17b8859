/// How people see an image: its tag, and enough of its digest to tell it from another.
enum ShortImage {
    /// `registry/web:1.2@sha256:9f0c…` becomes `registry/web:1.2@sha256:9f0c12ab34cd`; other texts stay.
    static func text(_ text: String) -> String {
        guard let range = text.range(of: "@sha256:"), text[range.upperBound...].count == 64 else { return text }
        return String(text[..<range.upperBound]) + text[range.upperBound...].prefix(12)
    }
}
