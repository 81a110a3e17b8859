import SluiceModel

extension JSONNumber {
    /// As .NET prints it in its invariant culture: whole numbers as they are, others as the shortest text of the double,
    /// `15.00` as `15`, with an exponent from `1E+15` up and below `0.0001`.
    var invariantText: String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) else {
            return text == "-0" ? "0" : text
        }
        guard let double, double.isFinite else { return text }
        return double == 0 ? "0" : InvariantNumber.text(of: double)
    }
}
