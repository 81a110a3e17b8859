/// Where and why a text does not follow the grammar.
package struct TemplateSyntaxError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The `#{` at `start` has no `}`.
        case unclosed
        /// A character that has no place where it stands.
        case unexpected(String)
        /// `#{/…}` without the block it would end.
        case closesNothing
        /// The block at `start`, begun by that word, has no end.
        case unclosedBlock(String)
        case tooDeep
    }

    package let reason: Reason
    /// Where the text stopped to fit, or where what is incomplete began; in characters from 1.
    package let position: Int
    /// The line and the column of the outermost token that does not fit, both from 1, columns in UTF-16 units.
    package let line: Int
    package let column: Int
    /// The last characters, at most ten, before that token.
    package let before: String
    /// The character there; empty at the end of the text.
    package let character: String
}

extension TemplateSyntaxError: CustomStringConvertible {
    package var description: String {
        switch reason {
        case .unclosed:
            "The '#{' at character \(position) is never closed. Add '}', or write '##{' where '#{' itself is meant."
        case .unexpected("}"):
            "A name should stand before the '}' at character \(position)."
        case .unexpected("="):
            """
            The '=' at character \(position) cannot stand in '#{…}': only a condition can compare, as in \
            '#{if Name == "value"}…#{/if}'.
            """
        case .unexpected(let character):
            """
            '\(character)' at character \(position) cannot stand in '#{…}': names are made of letters, digits, spaces and \
            '_-:/~()@', with '.' and '[…]' between them.
            """
        case .closesNothing:
            "The '#{/' at character \(position) ends a block that does not begin in this template."
        case .unclosedBlock(let keyword):
            "The '#{\(keyword) …}' at character \(position) has no end: add '#{/\(keyword)}'."
        case .tooDeep:
            """
            At character \(position) blocks, options or indexes are nested deeper than \(TemplateParser.depthLimit) levels; \
            that is the most that is read.
            """
        }
    }

    /// The same in Octostache's own words.
    package var octostacheText: String {
        "Parsing failure: unexpected '\(character)'; expected end of input (Line \(line), Column \(column)); "
            + "recently consumed: \(before)"
    }
}
