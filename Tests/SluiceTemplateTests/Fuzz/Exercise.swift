import FoundationEssentials
import SluiceModel

@testable import SluiceTemplate

/// What has to bear any text: the two engines, called in every way. Reports what does not agree with itself.
///
/// `Fuzz/run` calls it millions of times with bytes that libFuzzer makes up, the tests once with each file of
/// `Fuzz/corpus`.
struct Exercise {
    private let text: String
    private let selector: Int
    private(set) var findings: [String] = []

    /// The first byte says what is done with the rest: `t`, `v`, `j` and `n` as in `run`, any other is for a filter. Bytes
    /// that are no UTF-8 are mended, as in files that are read.
    init(_ bytes: some Collection<UInt8>) {
        selector = Int(bytes.first ?? 0)
        text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    }

    static func findings(_ bytes: some Collection<UInt8>) -> [String] {
        var exercise = Exercise(bytes)
        exercise.run()
        return exercise.findings
    }

    private mutating func run() {
        switch UnicodeScalar(selector) {
        case "t": renderAsTemplate()
        case "v": renderAsValue()
        case "j": readJSON()
        case "n": readVersions()
        default: applyFilter()
        }
    }
}

// MARK: - Templates

extension Exercise {
    private mutating func renderAsTemplate() {
        if let template = try? Template(parsing: text) { check(template) }
        guard let template = try? Template(recovering: text), let scope = scope() else { return }
        _ = outcome(of: template, in: scope)
    }

    /// What is printed is the same template. Of one that was recovered that cannot be asked: no template has the text
    /// `##{`.
    private mutating func check(_ template: Template) {
        guard let scope = scope() else { return }
        let outcome = outcome(of: template, in: scope)
        let printed = template.description
        guard let again = try? Template(parsing: printed) else {
            findings.append("'\(printed)' was printed and does not parse.")
            return
        }
        if again.description != printed { findings.append("'\(printed)' prints as '\(again)'.") }
        let other = self.outcome(of: again, in: scope)
        if other != outcome { findings.append("'\(printed)' becomes \(other), and before it was printed \(outcome).") }
    }

    private func outcome(of template: Template, in scope: TemplateScope) -> String {
        do throws(TemplateError) {
            let result = try template.evaluate(in: scope)
            return "\(result.text) \(result.isNull) \(result.isTruthy) \(result.missing.map(\.text))"
        } catch {
            // Where a circle is found to begin depends on the places of its tokens.
            if case .recursion = error { return "a circle" }
            return "\(error)"
        }
    }

    /// Variables that refer to each other, to themselves and to the text, and one with the text as its name.
    private func scope() -> TemplateScope? {
        let values: KeyValuePairs<String, String> = [
            "A": "1", "B": "#{A}", "Self": "#{Self}", "Ping": "#{Pong}", "Pong": "<#{Ping}>", "Twice": "#{V}#{V}",
            "L": "a,b", "J": "{a: [1, {'b': '#{V}'}], 'c': null}", "I[x]": "#{B}", "I[y].z": "2", "V": text,
        ]
        let variables = values.map { TemplateVariable($0.key, .text($0.value)) }
        let named = [TemplateVariable(text, "#{V}")] + variables
        return (try? TemplateScope(named, clock: Self.clock)) ?? (try? TemplateScope(variables, clock: Self.clock))
    }

    private static let clock = FilterClock(timeZone: .gmt) { Date(timeIntervalSinceReferenceDate: 0) }

    private static let users = """
        #{V} #{V.a[0].b} #{V[#{V}]} #{I[#{V}].z} #{calc A+V} #{if V == "x"}x#{elseif V}y#{/if}#{unless V != B}z#{/unless}
        #{each x in V}#{x}#{x.Key}#{x.Value}#{x.a}#{/each}#{each x in I}#{x.z}#{V}#{/each}#{Twice}#{V | Append #{V}}
        """

    private mutating func renderAsValue() {
        if let template = try? Template(parsing: Self.users) { check(template) }
    }

    /// One of the filters, with the lines of the text as its options, and the text or its first line as its input.
    private func applyFilter() {
        let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false).dropFirst().map(
            String.init
        )
        let options = lines.indices.map { "#{O\($0)}" }.joined()
        let filter = BuiltInFilters.all[selector % BuiltInFilters.all.count].name
        for input in [text, lines.first ?? ""] {
            let values = [("V", input)] + lines.enumerated().map { ("O\($0.offset)", $0.element) }
            let variables = values.map { TemplateVariable($0.0, .literal($0.1)) }
            guard let scope = try? TemplateScope(variables, clock: Self.clock) else { continue }
            for template in ["#{V | \(filter) \(options)}", "#{ | \(filter) \(options)}"] {
                _ = try? Template(parsing: template).evaluate(in: scope)
            }
        }
    }
}

// MARK: - JSON and versions

extension Exercise {
    private mutating func readJSON() {
        guard let value = try? LenientJSONParser.parse(text) else {
            if (try? JSONParser.parse(text)) != nil { findings.append("Strict JSON is refused by the lenient parser.") }
            return
        }
        if (try? LenientJSONParser.parse(value.compact)) != value { findings.append("JSON is another when printed.") }
        if (try? JSONParser.parse(value.compact)) != value { findings.append("JSON is printed as none.") }
    }

    private mutating func readVersions() {
        let lines = text.split(separator: "\n", maxSplits: 3).map(String.init)
        let versions = lines.compactMap { Version($0) }
        for (one, other) in zip(versions, versions.dropFirst()) where one < other && other < one {
            findings.append("'\(one)' and '\(other)' are each less than the other.")
        }
        for line in lines {
            _ = DockerTag(line)
            _ = try? SemanticVersion(parsing: line)
            readRules(line, over: versions)
        }
    }

    private func readRules(_ line: String, over versions: [Version]) {
        if let range = try? VersionRange(line) { _ = versions.map(range.contains) }
        if let rule = try? PreReleaseRule(line) { _ = try? versions.map(rule.allows) }
        guard let mask = try? VersionMask(parsing: line) else { return }
        _ = try? mask.next(after: mask.current(among: versions))
    }
}
