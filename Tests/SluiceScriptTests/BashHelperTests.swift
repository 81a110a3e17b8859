import SluiceModel
import SluiceScript
import Testing

struct BashHelperTests {
    @Test func aVariableIsPrinted() async throws {
        let run = try await ScriptRun.run(
            "get_octopusvariable 'Octopus.Action.Package[web].Image'",
            variables: ["Octopus.Action.Package[web].Image": "registry/hello:1.0"]
        )
        #expect(run.lines() == ["registry/hello:1.0"])
    }

    @Test func anUnknownVariableIsAnEmptyLine() async throws {
        let run = try await ScriptRun.run(
            "set -u; get_octopusvariable nothing; get_octopusvariable name; get_octopusvariable ''; get_octopusvariable",
            variables: ["Name": "the case matters"]
        )
        #expect(run.lines() == ["", "", "", ""])
        #expect(run.result.exit == .code(0))
    }

    @Test func allVariablesAreAnAssociativeArray() async throws {
        let run = try await ScriptRun.run(
            #"echo "${#octopus_parameters[@]} ${octopus_parameters[A b]}""#,
            variables: ["A b": "1", "c": "2"]
        )
        #expect(run.lines() == ["2 1"])
    }

    @Test(arguments: [
        "", " ", "it's", #"say "hi""#, "$HOME $(id) `id` ${x}", #"C:\temp\n\\"#, "*  ?  [a-z] ~", "a\nb\n\nc\n\n", "\n",
        "tab\tbell\u{7}\u{1}\u{7F}", "CR\rLF\r\n", "äöü 漢字 🎉 é", "-n", "-e \\t", "!event", "#{x} %s %d", "'", "''",
        "\\'", "]", "a=b",
    ])
    func aValueSurvivesTheWayThereAndBack(_ value: String) async throws {
        let run = try await ScriptRun.run(
            #"set_octopusvariable "$(get_octopusvariable Name)" "${octopus_parameters[$1]}""#,
            arguments: ["In " + value],
            variables: ["In " + value: .plain(value), "Name": "Out"]
        )
        #expect(run.result.outputs == ["Out": .plain(value)])
    }

    @Test func aNameMayHoldAnything() async throws {
        let name = #"it's "a" $name [with] `all` \ * of 漢"#
        let run = try await ScriptRun.run(
            #"get_octopusvariable "$1"; set_octopusvariable "$1" new"#,
            arguments: [name],
            variables: [name: "found", "@": "at", "": "none", "*": "star"]
        )
        #expect(run.lines(at: .info) == ["found"])
        #expect(run.result.outputs == [name: "new"])
    }

    @Test func aMebibyteSurvivesTheWayThereAndBack() async throws {
        let value = String(repeating: "it's 'quoted' $(here) ü\n", count: 1 << 16)
        let run = try await ScriptRun.run(
            #"set_octopusvariable Out "${octopus_parameters[In]}""#,
            variables: ["In": .plain(value)]
        )
        #expect(run.result.outputs == ["Out": .plain(value)])
    }

    @Test func thousandsOfVariablesAreAllThere() async throws {
        let names = (0..<5_000).map { "Octopus.Action[Step \($0)].Output.Value" }
        let run = try await ScriptRun.run(
            """
            for ((i = 0; i < 5000; i++)); do
                get_octopusvariable "Octopus.Action[Step $i].Output.Value"
            done
            """,
            variables: Dictionary(uniqueKeysWithValues: names.map { ($0, .plain("of \($0)")) })
        )
        #expect(run.lines() == names.map { "of \($0)" })
    }

    @Test func anOutputVariableIsToldAndReturned() async throws {
        let run = try await ScriptRun.run("set_octopusvariable Super 'Mario Bros'; set_octopusvariable Super Luigi")
        #expect(run.events == [.output(name: "Super", value: "Mario Bros"), .output(name: "Super", value: "Luigi")])
        #expect(run.result.outputs == ["Super": "Luigi"])
    }

    @Test func aSensitiveOutputIsASecretAndMaskedFromThenOn() async throws {
        let run = try await ScriptRun.run(
            """
            set_octopusvariable Token hunter2 -sensitive
            echo it is hunter2
            echo hunter2 >&2
            """
        )
        #expect(run.result.outputs == ["Token": .sensitive(Secret("hunter2"))])
        #expect(run.lines(at: .info) == ["it is ••••"])
    }

    @Test func failStepGivesItsReasonAndExitsWith1() async throws {
        let run = try await ScriptRun.run("fail_step 'No disk: \"/\" is full'; echo never")
        #expect(run.result == ScriptResult(exit: .code(1), resultMessage: "No disk: \"/\" is full"))
        #expect(run.events == [.resultMessage("No disk: \"/\" is full")])
    }

    @Test func failStepNeedsNoReason() async throws {
        let run = try await ScriptRun.run("fail_step")
        #expect(run.result == ScriptResult(exit: .code(1)))
        #expect(run.events.isEmpty)
    }

    @Test func aLineCanHaveEveryLevel() async throws {
        let run = try await ScriptRun.run(
            """
            write_verbose 'a  *'
            write_highlight b c
            write_wait d
            write_warning "e
            f"
            echo g
            echo h >&2
            """
        )
        #expect(run.lines(at: .verbose) == ["a  *"])
        #expect(run.lines(at: .highlight) == ["b c"])
        #expect(run.lines(at: .wait) == ["d"])
        #expect(run.lines(at: .warning) == ["e", "f"])
        #expect(run.lines(at: .info) == ["g"])
        #expect(run.lines(at: .error) == ["h"])
        #expect(run.result.exit == .code(0))
    }

    @Test func progressHasAPercentageAndAText() async throws {
        let run = try await ScriptRun.run("update_progress 10; update_progress 100 'all done'")
        let told: [ScriptEvent] = [
            .progress(percentage: 10, message: ""), .progress(percentage: 100, message: "all done"),
        ]
        #expect(run.events == told)
    }

    @Test func anArtifactHasItsAbsolutePathAndLength() async throws {
        let run = try await ScriptRun.run(
            """
            file=$(mktemp -d)/report.txt
            printf 12345 >"$file"
            cd "$(dirname "$file")"
            pwd
            new_octopusartifact report.txt
            new_octopusartifact "$file" 'The report'
            rm -r "$PWD"
            """
        )
        let folder = try #require(run.lines().first)
        let artifacts = run.events.filter { if case .artifact = $0 { true } else { false } }
        #expect(
            artifacts == [
                .artifact(path: "\(folder)/report.txt", name: "report.txt", length: 5),
                .artifact(path: "\(folder)/report.txt", name: "The report", length: 5),
            ]
        )
        #expect(run.lines().contains("Collecting report.txt as an artifact..."))
    }

    @Test func anArtifactThatIsMissingIsNamed() async throws {
        let run = try await ScriptRun.run("cd /; new_octopusartifact nothing.txt; echo $?")
        #expect(run.lines(at: .error) == ["The artifact 'nothing.txt' is not a file in '/'."])
        #expect(run.lines(at: .info) == ["1"])
    }

    @Test func valuesOfServiceMessagesAreEncodedAndDecoded() async throws {
        let run = try await ScriptRun.run(
            """
            encode_servicemessagevalue 'Mario Bros'; echo
            decode_servicemessagevalue 'TWFyaW8gQnJvcw=='; echo
            """
        )
        #expect(run.lines() == ["TWFyaW8gQnJvcw==", "Mario Bros"])
    }

    @Test func helpersWorkUnderStrictOptions() async throws {
        let run = try await ScriptRun.run(
            """
            set -euo pipefail
            get_octopusvariable nothing
            set_octopusvariable Empty ''
            update_progress 5
            write_warning careful
            fail_step
            """
        )
        #expect(run.result == ScriptResult(exit: .code(1), outputs: ["Empty": ""]))
        #expect(run.lines() == ["", "careful"])
    }
}
