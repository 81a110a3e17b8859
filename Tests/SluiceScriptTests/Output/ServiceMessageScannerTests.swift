import Testing

@testable import SluiceScript

struct ServiceMessageScannerTests {
    private func tokens(_ text: String, cutAfter size: Int = .max) -> [ServiceMessageScanner.Token] {
        var scanner = ServiceMessageScanner()
        var rest = Array(text.utf8)[...]
        var tokens: [ServiceMessageScanner.Token] = []
        while !rest.isEmpty {
            tokens += scanner.scan(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return tokens + scanner.finish()
    }

    /// The tokens, with texts that touch put together.
    private func summary(_ text: String, cutAfter size: Int = .max) -> [String] {
        var parts: [String] = []
        var isText = false
        for token in tokens(text, cutAfter: size) {
            switch token {
            case .text(let bytes):
                let text = String(decoding: bytes, as: UTF8.self)
                if isText { parts[parts.count - 1] += text } else { parts.append(text) }
                isText = true
            case .message(let message):
                let attributes = message.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
                parts.append("<\(message.name)\(attributes.joined())>")
                isText = false
            case .malformed(let excerpt):
                parts.append("?\(String(decoding: excerpt, as: UTF8.self))")
                isText = false
            }
        }
        return parts
    }

    static let examples: [(text: String, parts: [String])] = [
        ("##octopus[setVariable name='Tg==' value='TWFyaW8gQnJvcw==']\n", ["<setVariable name=N value=Mario Bros>"]),
        ("##octopus[mask VALUE=\"YQ==\"]", ["<mask value=a>"]),
        ("##octopus[stdout-verbose]\r\nx", ["<stdout-verbose>", "x"]),
        ("##octopus[ x]", ["?##octopus[ x]"]),
        ("before ##octopus[a] after\n", ["before ", "<a>", " after\n"]),
        ("###octopus[a]", ["#", "<a>"]),
        ("##oct##octopus[a]", ["##oct", "<a>"]),
        ("##octopu #", ["##octopu #"]),
        ("##octopus[a\nb='eA\r\n=='\n]", ["<a b=x>"]),
        ("##octopus[a b='']", ["<a b=>"]),
        ("##octopus[a]\n##octopus[b]\n\n", ["<a>", "<b>", "\n"]),
        ("##octopus[a b='?']\nnext", ["?##octopus[a b", "next"]),
        ("##octopus[a b='eA']\nnext", ["?##octopus[a b", "next"]),
        ("##octopus[a b=eA==]\nnext", ["?##octopus[a b", "next"]),
        ("##octopus[a b]\nnext", ["?##octopus[a b]", "next"]),
        ("##octopus[]\nnext", ["?##octopus[]", "next"]),
        ("##octopus[a; never closed\nnext", ["?##octopus[a; never closed\n", "next"]),
        ("##octopus[a b='eA==", ["?##octopus[a b"]),
    ]

    @Test(arguments: examples)
    func messagesAreFoundInText(_ text: String, _ parts: [String]) {
        #expect(summary(text) == parts)
    }

    @Test(arguments: examples)
    func itDoesNotMatterHowTheTextIsCut(_ text: String, _ parts: [String]) {
        for size in 1...5 { #expect(summary(text, cutAfter: size) == parts) }
    }
}
