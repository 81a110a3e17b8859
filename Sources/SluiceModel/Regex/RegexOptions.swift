/// The options that `(?imnsx-imnsx)` sets within a pattern.
struct RegexOptions {
    var ignoresCase = false
    var isMultiline = false
    var namesGroupsOnly = false
    var isSingleLine = false
    var ignoresSpace = false

    /// False if there is no option of this letter.
    mutating func set(_ letter: RegexUnit, to isOn: Bool) -> Bool {
        switch letter {
        case "i", "I": ignoresCase = isOn
        case "m", "M": isMultiline = isOn
        case "n", "N": namesGroupsOnly = isOn
        case "s", "S": isSingleLine = isOn
        case "x", "X": ignoresSpace = isOn
        default: return false
        }
        return true
    }
}
