/// What a look at the whole chain found, where nothing is wrong with it.
package struct AuditReport: Hashable, Sendable {
    /// How many entries there are; 0 for an empty chain.
    package var count = 0
    /// The hash of the last one; nil for an empty chain.
    package var head: String?
    /// The first one; nil for an empty chain.
    package var first: AuditRecord?
    /// The number of the entry whose hash was expected; nil where none was.
    package var expected: Int?

    package init() {}
}
