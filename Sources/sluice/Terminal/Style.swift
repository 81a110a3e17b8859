import Foundation

/// Colour, where a person sees it and nothing says no: a terminal, and neither `NO_COLOR` nor `TERM=dumb` (no-color.org).
struct Style {
    private let isColoured: Bool

    init(descriptor: Int32) {
        let environment = ProcessInfo.processInfo.environment
        isColoured =
            isatty(descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    func red(_ text: String) -> String { wrap(text, "31") }
    func green(_ text: String) -> String { wrap(text, "32") }
    func yellow(_ text: String) -> String { wrap(text, "33") }
    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }

    private func wrap(_ text: String, _ code: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
