import CLibcmark
import Synchronization

/// CommonMark with pipe tables, links of bare addresses and more kinds of emphasis, as Markdig writes it.
enum Markdown {
    /// In bytes. Some texts take the parser as many steps as the square of their length.
    static let limit = 64 * 1024

    /// One text at a time: cmark keeps its special characters in global tables while it parses.
    private static let extensions = Mutex(Extensions())

    /// HTML within the text stays as it is. Takes no more than `limit` bytes.
    static func html(of text: String) -> String {
        extensions.withLock { render(text.trimmed, with: $0) }
    }

    private static func render(_ text: String, with extensions: Extensions) -> String {
        let options = CMARK_OPT_UNSAFE | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES
        guard let parser = cmark_parser_new(options) else { return "" }
        defer { cmark_parser_free(parser) }
        for one in extensions.all { cmark_parser_attach_syntax_extension(parser, one) }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let document = cmark_parser_finish(parser) else { return "" }
        defer { cmark_node_free(document) }
        BareAddresses.unlink(in: document)
        let attached = cmark_parser_get_syntax_extensions(parser)
        guard let html = cmark_render_html(document, options, attached) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return withSemicolons(String(cString: html))
    }

    /// Markdig ends the style of an aligned cell with a semicolon.
    private static func withSemicolons(_ html: String) -> String {
        guard html.contains("style=\"text-align: ") else { return html }
        return ["left", "center", "right"].reduce(html) { html, side in
            ["th", "td"].reduce(html) { html, cell in
                let start = "<\(cell) style=\"text-align: \(side)"
                return html.replacing(start + "\">", with: start + ";\">")
            }
        }
    }

    /// Made once; cmark knows its own by name.
    private struct Extensions {
        let all: [OpaquePointer]

        init() {
            cmark_gfm_core_extensions_ensure_registered()
            all = [cmark_find_syntax_extension("table"), cmark_find_syntax_extension("autolink"), Emphasis.made()]
                .compactMap(\.self)
        }
    }
}
