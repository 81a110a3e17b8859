import CLibcmark

/// Mail addresses without `<` and `>`: cmark makes links of them, Markdig does not.
enum BareAddresses {
    static func unlink(in document: OpaquePointer) {
        guard let iterator = cmark_iter_new(document) else { return }
        var links: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator), isBare(node) { links.append(node) }
        }
        cmark_iter_free(iterator)
        links.forEach(release)
    }

    /// The link of a bare address has no place in the source.
    private static func isBare(_ node: OpaquePointer) -> Bool {
        guard cmark_node_get_type(node) == CMARK_NODE_LINK, cmark_node_get_start_line(node) == 0 else { return false }
        guard let url = cmark_node_get_url(node) else { return false }
        return String(cString: url).hasPrefix("mailto:")
    }

    private static func release(_ link: OpaquePointer) {
        while let child = cmark_node_first_child(link) {
            guard cmark_node_insert_before(link, child) == 1 else { return }
        }
        cmark_node_free(link)
    }
}
