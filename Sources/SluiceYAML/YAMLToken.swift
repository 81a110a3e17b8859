import CLibyaml

/// A piece of YAML's surface. What lies between two of them is white space and comments, nothing else.
struct YAMLToken {
    enum Kind: Equatable {
        /// A key begins (`? ` or the start of `key:`).
        case key
        /// The `:` after a key.
        case value
        /// The `-` of a list.
        case item
        /// `!name`, as written.
        case tag(String)
        /// `&name`.
        case anchor
        case plainScalar
        case otherScalar
        /// A sequence or a mapping begins.
        case open
        /// One of them ends.
        case close
        case flowOpen
        case flowClose
        /// The `,` between two of a flow collection.
        case comma
        case streamEnd
        case other
    }

    let kind: Kind
    let start: YAMLMark
    let end: YAMLMark
    /// Of a scalar; empty for all else.
    let text: String

    init(_ token: yaml_token_t) {
        kind = Self.kind(of: token)
        start = YAMLMark(token.start_mark)
        end = YAMLMark(token.end_mark)
        text = Self.text(of: token)
    }

    private static func text(of token: yaml_token_t) -> String {
        guard token.type == YAML_SCALAR_TOKEN else { return "" }
        let scalar = token.data.scalar
        return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    }

    private static func tag(of token: yaml_token_t) -> String {
        [token.data.tag.handle, token.data.tag.suffix].compactMap { $0 }.map { String(cString: $0) }.joined()
    }

    private static func kind(of token: yaml_token_t) -> Kind {
        switch token.type {
        case YAML_KEY_TOKEN: .key
        case YAML_VALUE_TOKEN: .value
        case YAML_BLOCK_ENTRY_TOKEN: .item
        case YAML_SCALAR_TOKEN: token.data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plainScalar : .otherScalar
        case YAML_TAG_TOKEN: .tag(tag(of: token))
        case YAML_ANCHOR_TOKEN: .anchor
        case YAML_BLOCK_SEQUENCE_START_TOKEN, YAML_BLOCK_MAPPING_START_TOKEN: .open
        case YAML_FLOW_SEQUENCE_START_TOKEN, YAML_FLOW_MAPPING_START_TOKEN: .flowOpen
        case YAML_BLOCK_END_TOKEN: .close
        case YAML_FLOW_SEQUENCE_END_TOKEN, YAML_FLOW_MAPPING_END_TOKEN: .flowClose
        case YAML_FLOW_ENTRY_TOKEN: .comma
        case YAML_STREAM_END_TOKEN, YAML_NO_TOKEN: .streamEnd
        default: .other
        }
    }
}
