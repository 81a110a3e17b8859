/// The type that AWS gives a field of a request.
package indirect enum FieldShape: Hashable, Sendable {
    case string
    /// A whole number of 32 bits.
    case integer
    /// A whole number of 64 bits.
    case long
    case double
    case boolean
    /// Seconds since 1970 on the wire, with a fraction or without.
    case timestamp
    /// Any JSON: AWS passes it on without looking inside.
    case document
    case list(FieldShape)
    /// Free names, all values of one type, such as `dockerLabels`.
    case map(FieldShape)
    case structure(StructureShape)
}
