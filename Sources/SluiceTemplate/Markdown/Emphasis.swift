import CLibcmark

/// Markdig's extra emphasis as an extension of cmark: `~sub~`, `~~del~~`, `^sup^`, `++ins++` and `==mark==`.
///
/// The signs around a text become the tags around it; nothing within moves.
enum Emphasis {
    private static let characters = "~^+=".utf8

    static func made() -> OpaquePointer? {
        guard let made = cmark_syntax_extension_new("emphasis") else { return nil }
        var list: UnsafeMutablePointer<cmark_llist>?
        for character in characters {
            let data = UnsafeMutableRawPointer(bitPattern: UInt(character))
            list = cmark_llist_append(cmark_get_default_mem_allocator(), list, data)
        }
        cmark_syntax_extension_set_special_inline_chars(made, list)
        cmark_syntax_extension_set_emphasis(made, 1)
        cmark_syntax_extension_set_match_inline_func(made) { _, _, _, character, parser in
            Emphasis.read(character, parser)
        }
        cmark_syntax_extension_set_inline_from_delim_func(made) { _, _, parser, opener, closer in
            Emphasis.join(parser, opener, closer)
        }
        return made
    }

    /// Nil where so many of these signs mean nothing.
    private static func tag(_ character: UInt8, count: Int) -> String? {
        switch (Unicode.Scalar(character), count) {
        case ("~", 1): "sub"
        case ("~", 2): "del"
        case ("^", 1): "sup"
        case ("+", 2): "ins"
        case ("=", 2): "mark"
        default: nil
        }
    }

    /// A run of signs: plain text at first.
    private static func read(_ character: UInt8, _ parser: OpaquePointer?) -> OpaquePointer? {
        guard characters.contains(character) else { return nil }
        var (opens, closes, before, after) = (CInt(0), CInt(0), CInt(0), CInt(0))
        let most: CInt = 100
        let scanned = cmark_inline_parser_scan_delimiters(parser, most, character, &opens, &closes, &before, &after)
        let count = Int(scanned)
        guard count > 0, let node = cmark_node_new(CMARK_NODE_TEXT) else { return nil }
        cmark_node_set_literal(node, String(repeating: Character(Unicode.Scalar(character)), count: count))
        if opens != 0 || closes != 0, tag(character, count: count) != nil {
            cmark_inline_parser_push_delimiter(parser, character, opens, closes, node)
        }
        return node
    }

    /// Two runs that may belong together. Returns the run from which cmark goes on.
    private static func join(
        _ parser: OpaquePointer?,
        _ opener: UnsafeMutablePointer<delimiter>?,
        _ closer: UnsafeMutablePointer<delimiter>?
    ) -> UnsafeMutablePointer<delimiter>? {
        guard let opener, let closer else { return nil }
        let next = closer.pointee.next
        let count = length(opener)
        guard count == length(closer), let tag = tag(opener.pointee.delim_char, count: count) else { return next }
        become("<\(tag)>", opener)
        become("</\(tag)>", closer)
        var last: UnsafeMutablePointer<delimiter>? = closer
        while let one = last, one != opener {
            last = one.pointee.previous
            cmark_inline_parser_remove_delimiter(parser, one)
        }
        cmark_inline_parser_remove_delimiter(parser, opener)
        return next
    }

    private static func length(_ run: UnsafeMutablePointer<delimiter>) -> Int {
        guard let literal = cmark_node_get_literal(run.pointee.inl_text) else { return 0 }
        return String(cString: literal).utf8.count
    }

    private static func become(_ tag: String, _ run: UnsafeMutablePointer<delimiter>) {
        guard cmark_node_set_type(run.pointee.inl_text, CMARK_NODE_HTML_INLINE) == 1 else { return }
        cmark_node_set_literal(run.pointee.inl_text, tag)
    }
}
