import FoundationEssentials
import Glibc
import SluiceModel
import SluiceScript
import Testing

struct ScriptHostTests {
    @Test(arguments: [("exit 0", 0), ("exit 3", 3), ("false", 1), ("return 7", 7), ("no_such_command", 127), ("if", 2)])
    func theExitCodeIsThatOfTheScript(_ body: String, _ code: Int32) async throws {
        #expect(try await ScriptRun.run(body).result.exit == .code(code))
    }

    @Test func aKilledScriptTellsTheSignal() async throws {
        #expect(try await ScriptRun.run("kill -KILL $$").result.exit == .signal(9))
    }

    @Test func bothStreamsAreReadToTheirEnd() async throws {
        let run = try await ScriptRun.run(
            "for i in {1..5000}; do echo out $i; echo err $i >&2; done; printf 'no end'; printf 'nor here' >&2"
        )
        #expect(run.lines(at: .info) == (1...5000).map { "out \($0)" } + ["no end"])
        #expect(run.lines(at: .error) == (1...5000).map { "err \($0)" } + ["nor here"])
        #expect(run.result.exit == .code(0))
    }

    @Test func outputIsToldWhileTheScriptRuns() async throws {
        let pipe = "/tmp/sluice-test-\(UUID().uuidString)"
        try #require(mkfifo(pipe, 0o600) == 0)
        defer { unlink(pipe) }
        let run = try await ScriptRun.run("echo first; read -r answer <'\(pipe)'; echo $answer") { event in
            guard event == .line(level: .info, text: "first") else { return }
            Task.detached { try "second\n".write(toFile: pipe, atomically: false, encoding: .utf8) }
        }
        #expect(run.lines() == ["first", "second"])
    }

    @Test func lineEndsOfWindowsAreAccepted() async throws {
        let run = try await ScriptRun.run("if true; then\r\n  echo yes\r\nfi\r\nexit 4\r\n")
        #expect(run.lines() == ["yes"])
        #expect(run.result.exit == .code(4))
    }

    @Test func theScriptGetsItsArgumentsAndDirectory() async throws {
        let run = try await ScriptRun.run(#"echo "$#" "$2" "$PWD""#, arguments: ["a", "b c"], workingDirectory: "/usr")
        #expect(run.lines() == ["2 b c /usr"])
    }

    @Test func theEnvironmentIsExactlyWhatIsGiven() async throws {
        let run = try await ScriptRun.run("echo $GREETING ${HOME-none}", environment: ["GREETING": "hi"])
        #expect(run.lines() == ["hi none"])
    }

    @Test func standardInputIsEmpty() async throws {
        let run = try await ScriptRun.run("cat; readlink /proc/self/fd/0", variables: ["Name": "value"])
        #expect(run.lines() == ["/dev/null"])
    }

    @Test func thereIsNoTerminalToAsk() async throws {
        let run = try await ScriptRun.run("if (: </dev/tty) 2>/dev/null; then echo asked; else echo none; fi")
        #expect(run.lines() == ["none"])
    }

    @Test func noVariableIsInTheArgumentsTheEnvironmentOrTheFolder() async throws {
        let run = try await ScriptRun.run(
            """
            secret=$(get_octopusvariable Password)
            echo ${#secret}
            grep -lr -- "$secret" /proc/$$/cmdline /proc/$$/environ "$(dirname "$0")" || echo absent
            ls -ld "$(dirname "$0")" | cut -c 1-10
            ls "$(dirname "$0")"
            """,
            variables: ["Password": .sensitive(Secret("correct horse"))]
        )
        #expect(run.lines() == ["13", "absent", "drwx------", "Script.sh"])
    }

    @Test func theScriptsFolderIsGoneAfterwards() async throws {
        let run = try await ScriptRun.run(#"folder=$(dirname "$0"); touch "$folder/more"; echo "$folder""#)
        let folder = try #require(run.lines().first)
        #expect(folder.hasPrefix("/tmp/sluice-script-"))
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func aChildInTheBackgroundDoesNotHoldTheRun() async throws {
        let run = try await ScriptRun.run("sleep 1000 & echo $!")
        let child = try #require(run.lines().first.flatMap { pid_t($0) })
        #expect(ProcessTable.lives(child))
        kill(child, SIGKILL)
    }

    @Test func aChildInTheBackgroundThatWritesForEverDoesNotHoldTheRun() async throws {
        let run = try await ScriptRun.run("echo $BASHPID; yes & exit 5")
        #expect(run.result.exit == .code(5))
    }

    @Test func aScriptThatClosesItsOutputIsWaitedFor() async throws {
        #expect(try await ScriptRun.run("exec >&- 2>&-; sleep 0.1; exit 6").result.exit == .code(6))
    }

    @Test func aMissingInterpreterIsNamed() async throws {
        await #expect(throws: ScriptError.interpreterNotFound(program: "bash", path: "/nowhere:/usr/share")) {
            try await ScriptRun.run("exit 0", environment: ["PATH": "/nowhere:/usr/share"])
        }
    }

    @Test func aMissingWorkingDirectoryIsNamed() async throws {
        await #expect(throws: ScriptError.workingDirectoryUnusable(path: "/no/such/folder")) {
            try await ScriptRun.run("exit 0", workingDirectory: "/no/such/folder")
        }
    }

    @Test func aMissingTemporaryFolderIsNamed() async throws {
        let problem = ScriptError.cannotWrite(path: "/no/such/folder", reason: "No such file or directory")
        await #expect(throws: problem) {
            try await ScriptRun.run("exit 0", host: ScriptHost(temporaryFolder: "/no/such/folder"))
        }
    }

    @Test func aNULIsRefused() async throws {
        await #expect(throws: ScriptError.containsNUL(what: "Variable 'Key'")) {
            try await ScriptRun.run("exit 0", variables: ["Key": "a\u{0}b"])
        }
    }

    @Test func errorsAreSentences() {
        let missing = ScriptError.interpreterNotFound(program: "bash", path: "/bin")
        #expect(
            "\(missing)" == """
                The script needs 'bash', which is in none of the folders of its PATH ('/bin'). \
                Install it, or add its folder to PATH.
                """
        )
    }
}
