/// One section of a custom format, measured: where its digits and its point are, and how it scales.
struct NumberPicture {
    /// The section, and whatever follows it.
    let scalars: ArraySlice<Unicode.Scalar>
    /// How many `0` and `#` there are.
    private(set) var digitCount = 0
    /// How many of them stand before the point.
    var point: Int { foundPoint ?? digitCount }
    /// Counted down from the point to the first `0`: how many digits there are at least before the point.
    var leastWhole: Int { firstZero.map { $0 < point ? point - $0 : 0 } ?? 0 }
    /// Zero or less: how many digits there are at least behind the point.
    var leastFraction: Int { min(point - lastZero, 0) }
    private(set) var isScientific = false
    /// Whether commas stand between groups of three digits.
    var isGrouped: Bool { hasInnerComma || (commaPlace != nil && commaPlace != point) }

    private var foundPoint: Int?
    private var firstZero: Int?
    private var lastZero = 0
    private var hasInnerComma = false
    /// Behind how many digits the last comma stands, and how many stand there.
    private var commaPlace: Int?
    private var commas = 0
    private var shift = 0

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = scalars
        var reader = FormatReader(scalars)
        while let item = reader.next(), item != .symbol(";") {
            if case .symbol(let scalar) = item { note(scalar, &reader) }
        }
    }

    /// Percent and commas before the point scale the number; then it loses the digits that have no place.
    func scaleAndRound(_ number: inout DecimalDigits) {
        number.point += shift - (commaPlace == point ? commas * 3 : 0)
        number.round(to: isScientific ? digitCount : number.point + digitCount - point, .awayFromZero)
    }

    private mutating func note(_ scalar: Unicode.Scalar, _ reader: inout FormatReader) {
        switch scalar {
        case "#": digitCount += 1
        case "0":
            firstZero = firstZero ?? digitCount
            digitCount += 1
            lastZero = digitCount
        case ".": foundPoint = foundPoint ?? digitCount
        case ",": noteComma()
        case "%": shift += 2
        case "\u{2030}": shift += 3
        case "E", "e": isScientific = reader.exponent() != nil || isScientific
        default: break
        }
    }

    private mutating func noteComma() {
        guard digitCount > 0, foundPoint == nil else { return }
        if commaPlace == digitCount {
            commas += 1
        } else {
            hasInnerComma = hasInnerComma || commaPlace != nil
            commaPlace = digitCount
            commas = 1
        }
    }
}
