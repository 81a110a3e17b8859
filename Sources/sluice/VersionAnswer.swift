import Foundation

/// `sluice --version`, answered before anything else is set up: scripts ask it often.
struct VersionAnswer {
    /// Of the program.
    static let version = "0.1.0"
    /// Of what `-f json` prints; raised when a member changes its meaning or goes away.
    static let formatVersion = 1

    private let isJSON: Bool

    /// Nil unless the arguments ask for the version and nothing else.
    init?(_ arguments: [String]) {
        switch arguments {
        case ["--version"]: isJSON = false
        case ["--version", "-f", "json"], ["--version", "--output-format", "json"]: isJSON = true
        default: return nil
        }
    }

    func print() -> Never {
        let text =
            isJSON ? #"{"version":"\#(Self.version)","format":\#(Self.formatVersion)}"# : "sluice \(Self.version)"
        Swift.print(text)
        exit(0)
    }
}
