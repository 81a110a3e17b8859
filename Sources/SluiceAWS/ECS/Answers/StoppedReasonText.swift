/// Works on the texts that AWS gives for a stop.
enum StoppedReasonText {
    /// Blanks and line ends folded to single spaces.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func saysTimeout(_ text: String) -> Bool {
        let lowercased = text.lowercased()
        return [
            "i/o timeout", "deadline exceeded", "request canceled", "no such host", "connection refused", "dial tcp",
        ]
        .contains { lowercased.contains($0) }
    }

    static func saysTooOften(_ text: String) -> Bool {
        let lowercased = text.lowercased()
        return ["toomanyrequests", "too many requests", "rate exceeded"].contains { lowercased.contains($0) }
    }

    /// The same text for every task that stopped for the same reason: words with a long run of hexadecimal digits (ids of
    /// tasks and requests) and addresses with their ports become `…`. A digest stays, since it names the image.
    static func generic(_ text: String) -> String {
        text.split(separator: " ").map { word in
            if word.contains("sha256:") { return String(word) }
            return isAddress(word) || hasID(word) ? "…" : String(word)
        }.joined(separator: " ")
    }

    /// At least 12 hexadecimal digits in a row, hyphens aside, some of them decimal ones: `0f3a…`, a UUID, `eni-0abc…`.
    private static func hasID(_ word: Substring) -> Bool {
        word.split { !($0.isHexDigit || $0 == "-") }.contains { run in
            let digits = run.filter { $0 != "-" }
            return digits.count >= 12 && digits.contains(where: \.isNumber)
        }
    }

    /// `10.0.1.23`, `10.0.1.23:54321`, `10.0.1.23:5->10.0.0.2:53`.
    private static func isAddress(_ word: Substring) -> Bool {
        let numbers = word.prefix { $0.isNumber || $0 == "." }.split(separator: ".")
        return numbers.count == 4 && numbers.allSatisfy { $0.count <= 3 }
    }
}
