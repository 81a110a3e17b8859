/// Why a piece of the grammar does not match. Until it reaches the top, another alternative may still match.
enum ParseFailure: Error, Hashable {
    /// The byte where the text stopped to fit.
    case at(Int)
    /// The block that begins at a byte has no end; `stop` is the byte where its end should have been.
    case unclosedBlock(start: Int, stop: Int)
    /// Nested deeper than is read; no alternative helps.
    case tooDeep(at: Int)

    /// How far the text fitted.
    var position: Int {
        switch self {
        case .at(let position), .unclosedBlock(_, let position), .tooDeep(let position): position
        }
    }

    var isFinal: Bool { if case .tooDeep = self { true } else { false } }

    /// The one that got further, as the better explanation.
    func orFurther(_ other: ParseFailure) -> ParseFailure {
        if isFinal { return self }
        return other.isFinal || other.position > position ? other : self
    }
}
