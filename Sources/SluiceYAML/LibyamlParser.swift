import CLibyaml

/// One libyaml parser over one text that outlives it; read either events or tokens from it, never both.
final class LibyamlParser {
    let source: UnsafeBufferPointer<UInt8>
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let isReady: Bool

    /// The text must be UTF-8 without a byte order mark, and not empty.
    init(reading source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        isReady = source.baseAddress != nil && yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, source.baseAddress, source.count)
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
    }

    func nextEvent() throws(LibyamlFailure) -> YAMLEvent {
        var event = yaml_event_t()
        guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    func nextToken() throws(LibyamlFailure) -> YAMLToken {
        var token = yaml_token_t()
        guard isReady, yaml_parser_scan(parser, &token) == 1 else { throw failure }
        defer { yaml_token_delete(&token) }
        return YAMLToken(token)
    }

    private var failure: LibyamlFailure {
        LibyamlFailure(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            mark: YAMLMark(parser.pointee.problem_mark),
            contextMark: YAMLMark(parser.pointee.context_mark)
        )
    }
}
