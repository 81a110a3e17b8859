import SluiceModel

/// A write that is about to be made.
package struct WriteIntent: Hashable, Sendable {
    /// Unique within its step: the operation's name, with what for where it is made twice.
    package let key: String
    /// What a later look needs to recognise it, and what a rollback needs to undo it. No secrets.
    package let facts: JSONValue

    package init(_ key: String, facts: JSONValue) {
        self.key = key
        self.facts = facts
    }
}
