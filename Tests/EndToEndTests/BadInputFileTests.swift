import SluiceModel
import Testing

/// Files of a workspace that are not what they should be.
struct BadInputFileTests {
    private func validate(_ prepare: (Workspace) throws -> Void, by line: String = "") async throws -> Sluice.Result {
        let workspace = try await Workspace.sample(on: nil)
        try prepare(workspace)
        let result = try await workspace.sluice.shell("\(line)\nsluice validate")
        _ = workspace
        return result
    }

    @Test func aVariableSetThatNothingUsesIsAMistake() async throws {
        let result = try await validate { try $0.write("variables/x.yaml", "variables: helo-color\nvalues: []\n") }
        #expect(result.exitCode == 1)
        #expect(
            result.text.contains("variables/x.yaml:1:12: error: Nothing uses the variables 'helo-color'"),
            "\(result)"
        )
        #expect(result.text.contains("Did you mean 'hello-color'?"), "\(result)")
    }

    @Test(arguments: [
        ("mkfifo projects/pipe.yaml", "projects/pipe.yaml:1:1: error: This is no regular file"),
        ("ln -s /dev/zero projects/zero.yaml", "projects/zero.yaml:1:1: error: This is no regular file"),
        ("ln -s nowhere projects/link.yaml", "projects/link.yaml:1:1: error: This is a link"),
        (#"printf '\xff\xfe\x00' > projects/bytes.yaml"#, "projects/bytes.yaml:1:1: error: The file is not UTF-8"),
        (
            "head -c 2000000 /dev/zero > projects/zeros.yaml",
            "projects/zeros.yaml:1:1: error: The file has 2000000 bytes"
        ),
        (
            "ln -s . projects/circle; touch projects/empty.yaml",
            "projects/empty.yaml:1:1: warning: The file declares nothing."
        ),
    ])
    func anythingButADefinitionIsNamed(_ line: String, _ words: String) async throws {
        let result = try await validate({ _ in }, by: line)
        #expect(result.text.contains(words), "\(result)")
    }

    @Test func aFolderThatMayNotBeReadIsNamed() async throws {
        // Root may read everything, so it becomes someone else.
        let result = try await validate(
            { _ in },
            by: """
                mkdir projects/private; chmod 0 projects/private; chmod 755 .
                if [ "$(id -u)" = 0 ]; then exec setpriv --reuid 65534 --regid 65534 --clear-groups sluice validate; fi
                """
        )
        #expect(result.exitCode == 1, "\(result)")
        #expect(result.text.contains("projects/private:1:1: error: This folder cannot be read."), "\(result)")
    }
}
