import SluiceModel

/// Turns what a script writes into events: a pure reading of both streams, masked from end to end.
struct OutputInterpreter {
    private struct Stream {
        var scanner = ServiceMessageScanner()
        var lines: LineAssembler
        /// nil: lines are dropped.
        var level: ScriptLogLevel?
    }

    private(set) var outputs: [String: ScriptValue] = [:]
    private(set) var resultMessage: String?

    private var masker: Masker
    private var streams: [OutputStream: Stream] = [:]
    private var events: [ScriptEvent] = []

    init(masker: Masker) {
        self.masker = masker
        for stream in OutputStream.allCases {
            streams[stream] = Stream(lines: LineAssembler(masker: masker), level: stream.defaultLevel)
        }
    }

    mutating func read(_ bytes: [UInt8], from stream: OutputStream) -> [ScriptEvent] {
        for token in streams[stream]?.scanner.scan(bytes) ?? [] { handle(token, from: stream) }
        return takeEvents()
    }

    /// What is left when both streams have ended.
    mutating func finish() -> [ScriptEvent] {
        for stream in OutputStream.allCases {
            for token in streams[stream]?.scanner.finish() ?? [] { handle(token, from: stream) }
            flush(stream)
        }
        return takeEvents()
    }

    private mutating func handle(_ token: ServiceMessageScanner.Token, from stream: OutputStream) {
        switch token {
        case .text(let bytes):
            show(streams[stream]?.lines.read(bytes) ?? [], from: stream)
        case .message(let message):
            flush(stream)
            if !obey(message) { warn("The service message '\(message.name)' lacks an attribute or has a wrong one.") }
        case .malformed(let excerpt):
            flush(stream)
            warn("A service message could not be read: '\(shown(excerpt))…'. Its values must be base64 in quotes.")
        }
    }

    private mutating func flush(_ stream: OutputStream) {
        show(streams[stream]?.lines.flush() ?? [], from: stream)
    }

    private mutating func show(_ lines: [String], from stream: OutputStream) {
        guard let level = streams[stream]?.level else { return }
        events += lines.map { .line(level: level, text: $0) }
    }

    /// Without what could be the beginning of a secret: an excerpt may have been cut in the middle of one.
    private func shown(_ excerpt: [UInt8]) -> String {
        var stream = MaskStream(masker)
        return String(decoding: stream.mask(excerpt), as: UTF8.self)
    }

    private mutating func warn(_ text: String) {
        events.append(.line(level: .warning, text: text))
    }

    private mutating func takeEvents() -> [ScriptEvent] {
        defer { events = [] }
        return events
    }
}

extension OutputInterpreter {
    /// false: an attribute is missing or wrong. A message of an unknown name is ignored.
    private mutating func obey(_ message: ServiceMessage) -> Bool {
        if let mode = OutputMode(messageName: message.name) {
            streams[mode.stream]?.level = mode.level
            return true
        }
        switch message.name {
        case "setVariable": return setVariable(message)
        case "mask": return mask(message)
        case "progress": return progress(message)
        case "createArtifact": return createArtifact(message)
        case "resultMessage": return setResultMessage(message)
        default: return true
        }
    }

    /// Octopus's bash leaves the value out when it is empty.
    private mutating func setVariable(_ message: ServiceMessage) -> Bool {
        guard let name = message["name"], !name.isEmpty else { return false }
        let text = message["value"] ?? ""
        let value = value(text, isDeclaredSensitive: message["sensitive"]?.lowercased() == "true")
        if let secret = value.secret { hide(secret) }
        outputs[name] = value
        events.append(.output(name: name, value: value))
        return true
    }

    private func value(_ text: String, isDeclaredSensitive: Bool) -> ScriptValue {
        let containsSecret = masker.mask(text) != text
        return isDeclaredSensitive || containsSecret ? .sensitive(Secret(text)) : .plain(text)
    }

    private mutating func mask(_ message: ServiceMessage) -> Bool {
        guard let value = message["value"] else { return false }
        hide(Secret(value))
        events.append(.mask(Secret(value)))
        return true
    }

    private mutating func hide(_ secret: Secret) {
        masker.add(secret)
        for stream in OutputStream.allCases { streams[stream]?.lines.use(masker) }
    }

    private mutating func progress(_ message: ServiceMessage) -> Bool {
        guard let percentage = message["percentage"].flatMap({ Int($0) }), (0...100).contains(percentage) else {
            return false
        }
        events.append(.progress(percentage: percentage, message: masker.mask(message["message"] ?? "")))
        return true
    }

    private mutating func createArtifact(_ message: ServiceMessage) -> Bool {
        guard let path = message["path"], let name = message["name"],
            let length = message["length"].flatMap({ Int($0) }), length >= 0
        else { return false }
        events.append(.artifact(path: path, name: masker.mask(name), length: length))
        return true
    }

    private mutating func setResultMessage(_ message: ServiceMessage) -> Bool {
        guard let text = message["message"].map(masker.mask) else { return false }
        resultMessage = text
        events.append(.resultMessage(text))
        return true
    }
}
