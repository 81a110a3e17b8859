/// A value in a YAML text that knows where it stands.
///
/// A scalar is only its text: `1.30`, `no` and `012` stay what was written until someone who knows the type asks.
package struct YAMLNode: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case scalar(String, YAMLScalarStyle)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package let kind: Kind
    /// As written, such as `!env`; nil where there is none or only one of YAML's own (`!!str`).
    package let tag: String?
    /// Where the value begins, its tag included; of an alias, where the value it stands for begins.
    package let location: YAMLLocation

    package init(_ kind: Kind, tag: String? = nil, at location: YAMLLocation) {
        self.kind = kind
        self.tag = tag
        self.location = location
    }
}

/// How a scalar was written; only a plain one may be meant as a number, a boolean or nothing.
package enum YAMLScalarStyle: Hashable, Sendable {
    case plain
    /// In single or double quotes, or marked `!!str`.
    case quoted
    /// A block after `|`.
    case literal
    /// A block after `>`.
    case folded
}

/// A key of a mapping, always a scalar, with its value.
package struct YAMLEntry: Hashable, Sendable {
    package let key: YAMLNode
    package let value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }

    /// The text of the key.
    package var name: String { key.text ?? "" }
}

extension YAMLNode {
    /// The text of a scalar; nil for anything else.
    package var text: String? {
        if case .scalar(let text, _) = kind { text } else { nil }
    }

    /// A scalar without quotes that is no block.
    package var isPlain: Bool {
        if case .scalar(_, .plain) = kind { true } else { false }
    }

    /// Nothing was written, or a plain `null` or `~`; a tagged value is never null.
    package var isNull: Bool {
        guard isPlain, tag == nil, let text else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The items of a sequence; nil for anything else.
    package var items: [YAMLNode]? {
        if case .sequence(let items) = kind { items } else { nil }
    }

    /// The entries of a mapping in their order, each key once; nil for anything else.
    package var entries: [YAMLEntry]? {
        if case .mapping(let entries) = kind { entries } else { nil }
    }

    /// The value under that key; nil where this is no mapping or has no such key.
    package subscript(key: String) -> YAMLNode? {
        entries?.first { $0.name == key }?.value
    }
}
