import ArgumentParser

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Who did what and when, in a chain that can be checked.",
        discussion: "Example: sluice audit list",
        subcommands: [AuditList.self, AuditVerify.self]
    )
}
