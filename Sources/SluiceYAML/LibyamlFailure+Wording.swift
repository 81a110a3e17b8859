/// libyaml's terse texts as sentences that say what to do.
extension LibyamlFailure {
    func problem(in source: UnsafeBufferPointer<UInt8>) -> YAMLProblem {
        switch problem {
        case let problem where problem.contains("tab character"): tab
        case "found character that cannot start any token": unexpectedCharacter(character(in: source))
        case "found unexpected end of stream" where context.contains("quoted scalar"): openQuote
        case "found unexpected document indicator" where context.contains("quoted scalar"): openQuote
        case "did not find expected ',' or ']'": openCollection("list", "[", "]")
        case "did not find expected ',' or '}'": openCollection("mapping", "{", "}")
        case "could not find expected ':'": missingColon
        case "mapping values are not allowed in this context": unexpectedColon
        case "did not find expected key": misplaced("key", in: "mapping")
        case "did not find expected '-' indicator": misplaced("item", in: "list")
        case "block sequence entries are not allowed in this context": unexpectedItem
        case "found unknown escape character": unknownEscape
        case "did not find expected alphabetic or numeric character": badAlias
        case "did not find expected comment or line break": textAfterBlockMark
        case "did not find expected node content": missingValue
        case "found undefined tag handle": unknownTagHandle
        case "did not find expected <document start>": textAfterDocument
        default: other
        }
    }

    private func at(_ mark: YAMLMark, _ message: String) -> YAMLProblem {
        YAMLProblem(at: mark.location, message)
    }

    private var tab: YAMLProblem {
        at(mark, "A tab indents this line; YAML allows only spaces there. Replace it with spaces.")
    }

    private func unexpectedCharacter(_ character: Unicode.Scalar?) -> YAMLProblem {
        guard let character else { return other }
        return character == "\t" ? tab : at(mark, "A value cannot begin with '\(character)'. Put it in quotes.")
    }

    private var openQuote: YAMLProblem {
        at(contextMark, "The quoted text that begins here is never closed. Add the closing quote.")
    }

    private func openCollection(_ kind: String, _ open: String, _ close: String) -> YAMLProblem {
        at(
            mark,
            "',' or '\(close)' should stand here: the \(kind) that begins with '\(open)' at \(contextMark.location) goes on."
        )
    }

    private var missingColon: YAMLProblem {
        at(contextMark, "A key stands here without a ':' and a value behind it. Add them, or indent the line as text.")
    }

    private var unexpectedColon: YAMLProblem {
        at(
            mark,
            "A ': ' is not allowed here. Quote the value if the colon belongs to it, or check the indentation of this line."
        )
    }

    private func misplaced(_ piece: String, in collection: String) -> YAMLProblem {
        at(
            mark,
            """
            This is no \(piece) of the \(collection) that begins at \(contextMark.location). \
            Check the indentation of this line, and the quotes of the one above.
            """
        )
    }

    private var unexpectedItem: YAMLProblem {
        at(mark, "A list cannot begin here. Put its first '-' on a line of its own, indented like the others.")
    }

    private var unknownEscape: YAMLProblem {
        at(
            mark,
            "The '\\' in double quotes is not followed by an escape that YAML knows. Write '\\\\', or use single quotes."
        )
    }

    private var badAlias: YAMLProblem {
        at(contextMark, "A value that begins with '*' or '&' needs a name behind it. Put it in quotes if it is a text.")
    }

    private var textAfterBlockMark: YAMLProblem {
        at(mark, "Nothing but a comment may follow '|' or '>' on its line. Begin the text on the next line, indented.")
    }

    private var missingValue: YAMLProblem {
        at(mark, "A value should stand here, and this cannot begin one. Put it in quotes if it is a text.")
    }

    private var unknownTagHandle: YAMLProblem {
        at(mark, "The tag here has a '!' inside, with nothing that declares it. Write a tag as '!name'.")
    }

    private var textAfterDocument: YAMLProblem {
        at(mark, "The value of this file ends above, and more text stands here. Check the indentation of this line.")
    }

    private var other: YAMLProblem {
        at(mark, "This is not YAML: \(context.isEmpty ? problem : "\(problem) \(context)").")
    }

    private func character(in source: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        var cursor = SourceCursor(source)
        cursor.move(to: mark)
        return cursor.next
    }
}
