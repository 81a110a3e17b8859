/// The two amounts that a task definition writes as text.
enum ResourceAmount {
    /// CPU units, 1024 to a vCPU, from `256`, `0.5 vCPU` or `1vcpu`; nil for any other text.
    static func cpuUnits(_ text: String) -> Int? { amount(text, unit: "vcpu") }

    /// MiB from `512`, `2 GB` or `0.5gb`; nil for any other text.
    static func mebibytes(_ text: String) -> Int? { amount(text, unit: "gb") }

    private static func amount(_ text: String, unit: String) -> Int? {
        let words = text.lowercased().filter { !$0.isWhitespace }
        guard words.hasSuffix(unit) else { return Int(words).flatMap { $0 >= 0 ? $0 : nil } }
        guard let units = Double(words.dropLast(unit.count)), units >= 0, units <= 1_000_000 else { return nil }
        return Int(exactly: (units * 1024).rounded())
    }
}
