/// A picture of a number, such as `#,##0.00;(#,##0.00);none`, with .NET's rules.
///
/// Up to three sections, divided by `;`: for positive numbers, for negative ones and for zero. Time and text are linear
/// in the format and the digits.
struct CustomNumberFormat: Hashable, Sendable {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    func text(of digits: DecimalDigits) -> String {
        var number = digits
        var start = startOfSection(number.digits.isEmpty ? 2 : number.isNegative ? 1 : 0)
        var picture = NumberPicture(scalars[start...])
        if !number.digits.isEmpty {
            picture.scaleAndRound(&number)
            let zeroStart = startOfSection(2)
            if number.digits.isEmpty, zeroStart != start {
                start = zeroStart
                picture = NumberPicture(scalars[start...])
            }
        }
        if number.digits.isEmpty { number.becomeZero() }
        var printer = NumberPicturePrinter(picture, number)
        let text = printer.text()
        let needsSign = number.isNegative && start == 0 && (number.point != 0 || !text.isEmpty)
        return needsSign ? "-" + text : text
    }

    /// Where a section begins; 0 where the format has no such section or an empty one: the first stands in for it.
    private func startOfSection(_ section: Int) -> Int {
        var missing = section
        var reader = FormatReader(scalars[...])
        while missing > 0 {
            switch reader.next() {
            case nil: return 0
            case .literal, .quoted: continue
            case .symbol(let scalar) where scalar == ";": missing -= 1
            case .symbol: continue
            }
        }
        return reader.peek == nil || (section > 0 && reader.peek == ";") ? 0 : reader.position
    }
}
