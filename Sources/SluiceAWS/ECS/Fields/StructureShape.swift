/// The fields that AWS knows at one place of a request, with their types.
///
/// The shapes of ECS are those of its service model (botocore 1.43.11). A field that is not here may still exist: AWS adds
/// some every month.
package struct StructureShape: Hashable, Sendable {
    package let fields: [String: FieldShape]

    /// Nil where AWS's model has no such field.
    package subscript(name: String) -> FieldShape? { fields[name] }
}

extension StructureShape: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral fields: (String, FieldShape)...) {
        self.fields = Dictionary(fields) { first, _ in first }
    }
}
