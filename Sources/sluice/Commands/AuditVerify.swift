import ArgumentParser
import SluiceModel

struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Finds any change, gap or reordering in the audit; prints its head and how many entries it has.",
        discussion: """
            Keep the head elsewhere: with '--expect' a history that was cut off or rewritten whole is found too.

            Example: sluice audit verify
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(help: ArgumentHelp("A head that was printed before: it must be in the chain.", valueName: "hash"))
    var expect: String?

    func validate() throws {
        guard let expect else { return }
        guard expect.utf8.count == 64, expect.allSatisfy(\.isHexDigit) else {
            throw ValidationError("'--expect' takes a head as 'sluice audit verify' prints it: 64 hexadecimal digits.")
        }
    }

    func run() async throws {
        let store = try await Session(options).openStore(for: .read)
        let report = try await store.verifyAudit(expecting: expect?.lowercased())
        switch options.format {
        case .json: Console.out(json(report).pretty)
        case .basic: if let head = report.head { Console.out(head) }
        case .table: show(report)
        }
    }

    private func json(_ report: AuditReport) -> JSONValue {
        [
            "count": JSONValue(report.count),
            "head": JSONValue(report.head),
            "begins": JSONValue(report.first.map { TimeText.scripts($0.entry.at) }),
            "expected": JSONValue(report.expected),
        ]
    }

    private func show(_ report: AuditReport) {
        guard let head = report.head, let first = report.first else { return Console.out("The audit has no entries.") }
        Console.out("\(Counted.entries(report.count)): each in its place and fitting the one before.")
        Console.out("Head: \(head)")
        let begins = "The chain begins at \(TimeText.people(first.entry.at))"
        if first.entry.action == .chainBegan, let older = first.entry.after {
            let releases = Counted.text(older["releases"]?.int ?? 0, "release")
            let deployments = Counted.text(older["deployments"]?.int ?? 0, "deployment")
            Console.out("\(begins). What is older is not in it: \(releases) and \(deployments).")
        } else {
            Console.out("\(begins).")
        }
        if let expected = report.expected {
            Console.out(
                "The expected head is entry \(expected); \(Counted.entries(report.count - expected)) came since."
            )
        }
    }
}

extension Counted {
    /// `1 entry`, `2 entries`.
    fileprivate static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }
}
