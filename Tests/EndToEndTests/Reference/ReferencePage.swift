import FoundationEssentials
import Testing

/// A page of the reference in `Sources/sluice/sluice.docc`.
struct ReferencePage: Sendable, CustomTestStringConvertible {
    /// A line of a console block that begins with `$ `, and what is said of its end.
    struct Example: Sendable {
        let command: String
        /// 0 unless a line `(exit code N)` follows.
        var exitCode: Int32 = 0
    }

    /// Relative to the folder: `Commands/release-create.md`.
    let path: String

    var testDescription: String { path }

    private static let folder = "\(Repository.root)/Sources/sluice/sluice.docc"

    static let all = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted().map(ReferencePage.init)

    var text: String {
        get throws { String(decoding: try Data(contentsOf: URL(filePath: "\(Self.folder)/\(path)")), as: UTF8.self) }
    }

    /// In their order, of all console blocks.
    var examples: [Example] {
        get throws {
            var examples: [Example] = []
            for line in try Markdown(text).blocks(of: "console").joined() {
                if line.hasPrefix("$ ") {
                    examples.append(Example(command: String(line.dropFirst(2))))
                } else if line.hasPrefix("(exit code "), let last = examples.indices.last {
                    examples[last].exitCode = Int32(line.dropFirst(11).dropLast()) ?? -1
                }
            }
            return examples
        }
    }
}
