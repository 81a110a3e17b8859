import CLibyaml

/// A piece of YAML's surface. What lies between two of them is white space and comments, nothing else.
struct YAMLToken {
    enum Kind {
        /// A key begins (`? ` or the start of `key:`).
        case key
        /// The `:` after a key.
        case value
        /// The `-` of a list.
        case item
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

    init(_ token: yaml_token_t) {
        kind = Self.kind(of: token)
        start = YAMLMark(token.start_mark)
        end = YAMLMark(token.end_mark)
    }

    private static func kind(of token: yaml_token_t) -> Kind {
        switch token.type {
        case YAML_KEY_TOKEN: .key
        case YAML_VALUE_TOKEN: .value
        case YAML_BLOCK_ENTRY_TOKEN: .item
        case YAML_SCALAR_TOKEN: token.data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plainScalar : .otherScalar
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
