import CLibyaml

/// What libyaml reports of a document's structure, in Swift's own values.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case alias(String)
        case scalar(String, YAMLScalarStyle)
        case sequenceStart
        case mappingStart
        /// The end of a sequence, a mapping or the document.
        case end
        case streamStart
        case streamEnd
    }

    let kind: Kind
    private(set) var anchor: String?
    /// Nil for YAML's own tags, which say nothing that the text does not.
    private(set) var tag: String?
    let location: YAMLLocation

    /// Copies what it needs; the event may be deleted afterwards.
    init(_ event: yaml_event_t) {
        location = YAMLMark(event.start_mark).location
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_ALIAS_EVENT: kind = .alias(Self.text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            kind = Self.scalar(event)
            anchor = Self.text(event.data.scalar.anchor)
            tag = Self.callerTag(event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            kind = .sequenceStart
            anchor = Self.text(event.data.sequence_start.anchor)
            tag = Self.callerTag(event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            kind = .mappingStart
            anchor = Self.text(event.data.mapping_start.anchor)
            tag = Self.callerTag(event.data.mapping_start.tag)
        case YAML_STREAM_START_EVENT: kind = .streamStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: kind = .streamEnd
        default: kind = .end
        }
    }

    private static func scalar(_ event: yaml_event_t) -> Kind {
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return .scalar(String(decoding: bytes, as: UTF8.self), style(scalar.style, tag: text(scalar.tag)))
    }

    private static func style(_ style: yaml_scalar_style_t, tag: String?) -> YAMLScalarStyle {
        switch style {
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        case YAML_PLAIN_SCALAR_STYLE: tag == "!" || tag == ownTags + "str" ? .quoted : .plain
        default: .quoted
        }
    }

    private static let ownTags = "tag:yaml.org,2002:"

    private static func callerTag(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text(bytes).flatMap { $0 == "!" || $0.hasPrefix(ownTags) ? nil : $0 }
    }

    private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        bytes.map { String(cString: $0) }
    }
}
