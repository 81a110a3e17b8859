/// A random name for one write, so that it can be recognised afterwards.
struct OperationID: Hashable, Sendable {
    /// 32 hexadecimal digits.
    let text: String

    init() {
        var generator = SystemRandomNumberGenerator()
        text = (0..<2).map { _ in
            let part = String(generator.next(), radix: 16)
            return String(repeating: "0", count: 16 - part.count) + part
        }.joined()
    }
}
