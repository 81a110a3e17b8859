/// Which texts count as true (Octopus §1.4): all but the empty one, `0`, and `no` and `false` in any case and with any
/// white space around them.
package enum Truthiness {
    package static func isTruthy(_ text: String) -> Bool {
        guard !text.isEmpty, text != "0" else { return false }
        return !["no", "false"].contains(text.trimmed.lowercased())
    }
}
