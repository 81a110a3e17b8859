/// Reads a number's format from left to right: what stands for itself, and what has a meaning.
struct FormatReader {
    enum Item: Hashable {
        case symbol(Unicode.Scalar)
        /// Behind a backslash.
        case literal(Unicode.Scalar)
        /// Between quotes, which need not be closed.
        case quoted(String)
    }

    private let scalars: ArraySlice<Unicode.Scalar>
    /// The index of what comes next.
    private(set) var position: Int

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = scalars
        position = scalars.startIndex
    }

    /// The scalar that comes next.
    var peek: Unicode.Scalar? { scalar(at: position) }

    mutating func next() -> Item? {
        guard let scalar = peek else { return nil }
        position += 1
        switch scalar {
        case "'", "\"": return .quoted(quoted(until: scalar))
        case "\\":
            guard let literal = peek else { return .quoted("") }
            position += 1
            return .literal(literal)
        default: return .symbol(scalar)
        }
    }

    /// The sign and the zeros of an exponent, behind its `E`: `0`, `+0`, `-00`. Nil where it is a letter like others.
    mutating func exponent() -> (sign: Unicode.Scalar?, zeros: Int)? {
        let sign = peek.flatMap { $0 == "+" || $0 == "-" ? $0 : nil }
        guard scalar(at: position + (sign == nil ? 0 : 1)) == "0" else { return nil }
        if sign != nil { position += 1 }
        return (sign, zeros())
    }

    /// How many zeros come next; they are read.
    mutating func zeros() -> Int {
        let start = position
        while peek == "0" { position += 1 }
        return position - start
    }

    mutating func skip() { position = min(position + 1, scalars.endIndex) }

    private func scalar(at index: Int) -> Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

    private mutating func quoted(until quote: Unicode.Scalar) -> String {
        var text = ""
        while let scalar = peek, scalar != quote {
            text.unicodeScalars.append(scalar)
            position += 1
        }
        skip()
        return text
    }
}
