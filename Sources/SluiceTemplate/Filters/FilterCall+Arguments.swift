/// What most filters ask of their call.
extension FilterCall {
    /// Bytes of the longest result of a filter that repeats an option.
    static let resultLimit = 64 << 20

    /// Nil where there is none, or where the number of options is another.
    func input(options count: Int) -> String? { input(options: count...count) }

    /// Nil where there is none, or where the number of options is another.
    func input(options counts: ClosedRange<Int>) -> String? { counts.contains(options.count) ? input : nil }

    /// Throws where a result of so many bytes is too long.
    static func allow(_ size: (partialValue: Int, overflow: Bool), from filter: String) throws(FilterError) {
        guard !size.overflow, size.partialValue <= resultLimit else {
            throw FilterError("The result of '\(filter)' would be longer than \(resultLimit >> 20) MB.")
        }
    }
}

extension Int {
    /// As .NET's `int.TryParse` in the invariant culture: white space around it and a sign are allowed, and it fits into 32
    /// bits.
    init?(invariant text: String) {
        guard let number = Int32(text.trimmed(where: \.isNumberSpace)) else { return nil }
        self.init(number)
    }
}

extension Unicode.Scalar {
    /// The white space that .NET allows around a number.
    fileprivate var isNumberSpace: Bool { value == 0x20 || (0x09...0x0D).contains(value) }
}
