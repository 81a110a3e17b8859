extension JSONValue {
    /// One line without spaces, members in their order.
    package var compact: String {
        var printer = JSONPrinter(indented: false)
        printer.print(self)
        return printer.text
    }

    /// Two spaces a level, as people and diffs like it; ends without a newline.
    package var pretty: String {
        var printer = JSONPrinter(indented: true)
        printer.print(self)
        return printer.text
    }
}

private struct JSONPrinter {
    let indented: Bool
    var text = ""
    private var level = 0

    init(indented: Bool) { self.indented = indented }

    mutating func print(_ value: JSONValue) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += value.text
        case .string(let value): quote(value)
        case .array(let elements): print(elements)
        case .object(let object): print(object)
        }
    }

    private mutating func print(_ elements: [JSONValue]) {
        list("[", elements, "]") { printer, element in printer.print(element) }
    }

    private mutating func print(_ object: JSONObject) {
        list("{", object.members, "}") { printer, member in
            printer.quote(member.name)
            printer.text += printer.indented ? ": " : ":"
            printer.print(member.value)
        }
    }

    private mutating func list<Item>(
        _ open: String,
        _ items: [Item],
        _ close: String,
        each: (inout JSONPrinter, Item) -> Void
    ) {
        text += open
        level += 1
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            newline()
            each(&self, item)
        }
        level -= 1
        if !items.isEmpty { newline() }
        text += close
    }

    private mutating func newline() {
        guard indented else { return }
        text += "\n" + String(repeating: "  ", count: level)
    }

    private mutating func quote(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
