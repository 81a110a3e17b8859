/// From where the grammar stopped to what a person is told.
extension TemplateParser {
    /// For the outermost token that does not fit, and why.
    func error(_ failure: ParseFailure, from start: Int) -> TemplateError {
        let (reason, offset) = reason(of: failure, from: start)
        let before = cursor.bytes[..<min(start, cursor.bytes.count)]
        let newline = UInt8(ascii: "\n")
        let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
        return .syntax(
            TemplateSyntaxError(
                reason: reason,
                position: cursor.place(of: offset),
                line: before.count { $0 == newline } + 1,
                column: String(decoding: before[lineStart...], as: UTF8.self).utf16.count + 1,
                before: String(String(decoding: before.suffix(40), as: UTF8.self).unicodeScalars.suffix(10)),
                character: cursor.scalar(at: start).map { String($0.scalar) } ?? ""
            )
        )
    }

    private func reason(of failure: ParseFailure, from start: Int) -> (TemplateSyntaxError.Reason, Int) {
        switch failure {
        case .tooDeep(let position): return (.tooDeep, position)
        case .unclosedBlock(let block, _):
            if let endOfBody, endOfBody.failure != failure { return reason(of: endOfBody) }
            return (.unclosedBlock(keyword(at: block)), block)
        case .at where isAt("#{/", start): return (.closesNothing, start)
        case .at(let position):
            guard let scalar = cursor.scalar(at: position)?.scalar else { return (.unclosed, start) }
            return (.unexpected(String(scalar)), position)
        }
    }

    private func reason(of end: (failure: ParseFailure, start: Int)) -> (TemplateSyntaxError.Reason, Int) {
        if case .unclosedBlock(let block, _) = end.failure { return (.unclosedBlock(keyword(at: block)), block) }
        return reason(of: end.failure, from: end.start)
    }

    private func isAt(_ text: StaticString, _ offset: Int) -> Bool {
        var ahead = cursor
        ahead.position = offset
        return ahead.isAt(text)
    }

    /// The word behind the `#{` at an offset.
    private func keyword(at offset: Int) -> String {
        var ahead = cursor
        ahead.position = offset + 2
        ahead.skipWhitespace()
        let start = ahead.position
        while let (scalar, length) = ahead.scalar, scalar.isIdentifierCharacter { ahead.position += length }
        return ahead.text(from: start).lowercased()
    }
}
