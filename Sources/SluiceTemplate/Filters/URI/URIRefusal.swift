/// Why a text is no absolute URI.
enum URIRefusal: Error {
    /// It has no scheme, or nothing that its scheme needs; it may be the rest of another URI.
    case relative
    /// It is no URI at all.
    case invalid
}
