/// A number with its noun.
enum Counted {
    /// `1 project`, `2 projects`.
    static func text(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}
