/// A date as somebody wrote it.
struct DateText: Hashable, Sendable {
    let wall: WallTime
    /// Seconds ahead of universal time; nil where the text says nothing of it.
    let offset: Int?
    /// `Z` or `GMT` rather than a number.
    let isUniversal: Bool
}

extension DateText {
    /// The same with another time, as .NET's `O` prints it. Nil outside of the years 1 to 9999.
    func moved(by ticks: Int64) -> DateValue? {
        guard let moved = wall.adding(ticks: ticks) else { return nil }
        let kind: DateValue.Kind = isUniversal ? .universal : offset == nil ? .unspecified : .offset
        let value = DateValue(wall: moved, kind: kind, offset: offset ?? 0)
        return value.universal == nil ? nil : value
    }
}
