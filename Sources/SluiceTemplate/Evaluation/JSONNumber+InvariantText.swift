import SluiceModel

extension JSONNumber {
    /// As .NET prints it in its invariant culture: whole numbers as they are, others as the shortest text of the double,
    /// `15.00` as `15`, with an exponent from `1E+15` up and below `0.0001`.
    var invariantText: String {
        guard isFraction else { return text == "-0" ? "0" : text }
        guard let double, double.isFinite else { return text }
        return double == 0 ? "0" : InvariantNumber.text(of: double)
    }

    /// As Json.NET writes it into JSON: the same, but a fraction keeps a point or an exponent, `15.00` as `15.0`.
    var respelled: JSONNumber {
        let text = invariantText
        let isWhole = isFraction && text.utf8.allSatisfy { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "E") }
        return JSONNumber(isWhole ? "\(text).0" : text) ?? self
    }

    private var isFraction: Bool {
        text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
    }
}
