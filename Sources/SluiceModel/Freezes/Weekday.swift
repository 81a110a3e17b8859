/// In the order of a week.
package enum Weekday: String, Hashable, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 0 for Monday.
    var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
