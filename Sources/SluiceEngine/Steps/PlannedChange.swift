import SluiceModel

/// One difference between what runs now and what a plan wants.
package struct PlannedChange: Hashable, Sendable {
    /// What it belongs to: `task`, `container web`, `service`.
    package let group: String
    /// `image`, `environment OCTO_COLOR`, `desiredCount`.
    package let name: String
    /// Nil where there was nothing.
    package let before: String?
    /// Nil where it goes away.
    package let after: String?

    package init(group: String, name: String, before: String?, after: String?) {
        self.group = group
        self.name = name
        self.before = before
        self.after = after
    }
}
