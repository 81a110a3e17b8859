/// A group that is open, and what was written of it.
struct RegexFrame {
    enum Kind: Hashable {
        case group
        case capture
        case atomic
        case lookAhead(isNegative: Bool)
        case lookBehind(isNegative: Bool)

        var opening: String {
            switch self {
            case .group: "(?:"
            case .capture: "("
            case .atomic: "(?>"
            case .lookAhead(let isNegative): isNegative ? "(?!" : "(?="
            case .lookBehind(let isNegative): isNegative ? "(?<!" : "(?<="
            }
        }

        var isAtom: Bool { self == .group || self == .capture }

        var isLookBehind: Bool {
            if case .lookBehind = self { true } else { false }
        }
    }

    let kind: Kind
    let offset: Int
    /// To be restored behind the group.
    let options: RegexOptions
    let isWithinLookBehind: Bool
    /// Within an atomic group or a look around, whose ways back ICU forgets.
    let hidesWork: Bool
    var text = ""
    var hasCapture = false
    /// There is a quantifier or a choice in it.
    var isVariable = false

    init(kind: Kind, offset: Int, within outer: RegexFrame? = nil, options: RegexOptions = RegexOptions()) {
        self.kind = kind
        self.offset = offset
        self.options = options
        isWithinLookBehind = kind.isLookBehind || outer?.isWithinLookBehind ?? false
        hidesWork = !kind.isAtom || outer?.hidesWork ?? false
    }
}
