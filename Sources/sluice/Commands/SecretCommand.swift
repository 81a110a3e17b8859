import ArgumentParser

struct SecretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "secret",
        abstract: "Values that are safe to commit: sealed to the workspace's key.",
        discussion: "Example: sluice secret keygen",
        subcommands: [SecretKeygen.self, SecretEncrypt.self, SecretRotate.self]
    )
}
