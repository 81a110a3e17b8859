import SluiceModel
import Testing

/// `secret keygen`, `encrypt` and `rotate`, as a person uses them.
struct SecretCommandTests {
    private static let secret = "correct-horse-4711"

    private func workspace() async throws -> Workspace {
        let workspace = try await Workspace.sample(on: nil)
        let made = try await workspace.sluice("secret", "keygen")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    private func seal(_ secret: String, in workspace: Workspace) async throws -> String {
        let sealed = try await workspace.sluice.with(["VALUE": secret]).shell(
            "printf %s \"$VALUE\" | sluice secret encrypt"
        )
        #expect(sealed.exitCode == 0, "\(sealed)")
        return String(sealed.output.dropLast())
    }

    @Test func theKeyIsPrivateAndItsPublicHalfIsInTheWorkspace() async throws {
        let workspace = try await workspace()
        let id = try await workspace.sluice.shell("ls .sluice/keys; stat -c %a .sluice .sluice/keys .sluice/keys/*")
        let lines = id.output.split(separator: "\n").map(String.init)
        #expect(lines.dropFirst() == ["700", "700", "600"], "\(id)")
        #expect(try workspace.read("projects/secrets.pub").contains("sluice-public-key:v1:\(lines[0]):"))
        #expect(try workspace.read(".sluice/.gitignore") == "*\n")
    }

    @Test func aKeyIsNeverOverwritten() async throws {
        let workspace = try await workspace()
        let again = try await workspace.sluice("secret", "keygen")
        #expect(again.isRefusal(3, "a key is never overwritten", "sluice secret rotate"), "\(again)")
        #expect(try await workspace.sluice.shell("ls .sluice/keys").output.split(separator: "\n").count == 1)
    }

    @Test func withoutAKeyNothingIsSealed() async throws {
        let workspace = try await Workspace.sample(on: nil)
        let result = try await workspace.sluice.shell("echo x | sluice secret encrypt")
        #expect(result.isRefusal(3, "'projects/secrets.pub' does not exist", "sluice secret keygen"), "\(result)")
    }

    @Test func whoeverHasThePublicKeyCanSealAndTheLineIsReadyToPaste() async throws {
        let workspace = try await workspace()
        _ = try await workspace.sluice.shell("rm -r .sluice")
        let sealed = try await seal(Self.secret, in: workspace)
        #expect(sealed.hasPrefix("!sealed v1:"))
        try workspace.write(
            "variables/more.yaml",
            "variables: hello-color\nvalues:\n  - name: A\n    value: \(sealed)\n"
        )
        _ = try await workspace.sluice.shell("rm variables/hello-color.yaml")
        let valid = try await workspace.sluice("variables", "list", "-p", "hello-color")
        #expect(valid.output.contains("•••• (!sealed, key "), "\(valid)")
    }

    @Test(arguments: [("printf ''", "is empty"), ("printf '\\xff'", "no text in UTF-8")])
    func whatIsNoSecretTextIsRefused(_ source: String, _ words: String) async throws {
        let workspace = try await workspace()
        let result = try await workspace.sluice.shell("\(source) | sluice secret encrypt")
        #expect(result.isRefusal(1, words), "\(result)")
    }

    @Test func aRotationSealsEveryValueAnewAndTouchesNothingElse() async throws {
        let workspace = try await workspace()
        let sealed = try await seal(Self.secret, in: workspace)
        let text = """
            # ünïcode before
            variables: hello-color   # of the project
            values:
              - name: A
                value: \(sealed)   # kept
              - { name: B, value: &b \(sealed) , scope: { environment: dev } }
              - name: C
                value: !sealed >-   # folded
                  \(sealed.dropFirst(8))

                # after
              - { name: D, value: *b }

            """
        try workspace.write("variables/hello-color.yaml", text)
        let rotated = try await workspace.sluice("secret", "rotate", "-f", "json")
        #expect(try rotated.json["files"]?.array?.first?["values"] == 3, "\(rotated)")
        let after = try workspace.read("variables/hello-color.yaml")
        #expect(!after.contains(sealed))
        #expect(after.split(separator: "\n").count == text.split(separator: "\n").count)
        #expect(
            after.contains("   # kept\n") && after.contains("!sealed >-   # folded\n") && after.contains("# after\n")
        )
        #expect(try await workspace.sluice.shell("ls .sluice/keys").output.split(separator: "\n").count == 2)
        let id = try rotated.json["keyId"]?.string ?? ""
        #expect(after.split(separator: "v1:\(id):").count == 4, "\(after)")
        #expect(try workspace.read("projects/secrets.pub").contains(id))
        #expect(try await workspace.sluice("secret", "rotate").exitCode == 0)
    }

    @Test func aRotationThatCannotReadEveryValueChangesNothing() async throws {
        let workspace = try await workspace()
        let sealed = try await seal(Self.secret, in: workspace)
        let damaged = sealed.dropLast(8) + "AAAAAAA="
        try workspace.write(
            "variables/hello-color.yaml",
            "variables: hello-color\nvalues:\n  - { name: A, value: \(sealed) }\n  - { name: B, value: \(damaged) }\n"
        )
        let before = try workspace.read("variables/hello-color.yaml") + workspace.read("projects/secrets.pub")
        let result = try await workspace.sluice("secret", "rotate")
        #expect(result.isRefusal(1, "variables/hello-color.yaml:4:23: error: It cannot be opened"), "\(result)")
        let after = try workspace.read("variables/hello-color.yaml") + workspace.read("projects/secrets.pub")
        #expect(after == before)
        #expect(try await workspace.sluice.shell("ls .sluice/keys").output.split(separator: "\n").count == 1)
    }

    @Test func aRotationThatWasInterruptedCanBeRunAgain() async throws {
        let workspace = try await workspace()
        let sealed = try await seal(Self.secret, in: workspace)
        for name in ["a", "b"] {
            try workspace.write(
                "variables/\(name).yaml",
                "variables: \(name)\nvalues:\n  - { name: A, value: \(sealed) }\n"
            )
        }
        // As after the first file: its new key is there, the second file and the public key are the old ones.
        let undone = try await workspace.sluice.shell(
            "cp variables/b.yaml projects/secrets.pub .; sluice secret rotate; mv b.yaml variables; mv secrets.pub projects"
        )
        #expect(undone.exitCode == 0, "\(undone)")
        let again = try await workspace.sluice("secret", "rotate", "-f", "basic")
        #expect(again.exitCode == 0, "\(again)")
        let id = again.output.dropLast()
        for file in ["variables/a.yaml", "variables/b.yaml", "projects/secrets.pub"] {
            #expect(try workspace.read(file).contains(id), "\(file)")
        }
    }
}
