import SluiceModel
import SluiceScript
import Testing

struct ScriptMaskingTests {
    private let password: [String: ScriptValue] = ["Password": .sensitive(Secret("pä$sword"))]

    @Test func aSensitiveVariableIsMaskedInEveryForm() async throws {
        let run = try await ScriptRun.run(
            """
            p=$(get_octopusvariable Password)
            echo "raw $p"
            echo "raw $p" >&2
            printf '%s' "$p" | base64
            echo "$p" | base64
            echo "https://me:p%C3%A4%24sword@host"
            """,
            variables: password
        )
        #expect(run.lines(at: .info) == ["raw ••••", "••••", "••••", "https://me:••••@host"])
        #expect(run.lines(at: .error) == ["raw ••••"])
    }

    @Test func aSensitiveEnvironmentValueIsMasked() async throws {
        let run = try await ScriptRun.run("echo $TOKEN", environment: ["TOKEN": .sensitive(Secret("hunter2"))])
        #expect(run.lines() == ["••••"])
    }

    @Test func aSecretThatIsWrittenInPiecesIsMasked() async throws {
        let run = try await ScriptRun.run(
            "printf 'it is pä'; echo pause >&2; printf '$sw'; echo pause >&2; printf 'ord.'",
            variables: password
        )
        #expect(run.lines(at: .info) == ["it is ••••."])
    }

    @Test func theMaskMessageHidesWhatFollows() async throws {
        let run = try await ScriptRun.run(
            """
            echo hunter2
            echo "##octopus[mask value='$(encode_servicemessagevalue hunter2)']"
            echo hunter2
            """
        )
        #expect(run.lines() == ["hunter2", "••••"])
        #expect(run.events.contains(.mask(Secret("hunter2"))))
    }

    @Test func messagesAndProgressAreMasked() async throws {
        let run = try await ScriptRun.run(
            """
            p=$(get_octopusvariable Password)
            update_progress 50 "with $p"
            write_highlight "highlight $p"
            fail_step "because $p"
            """,
            variables: password
        )
        #expect(
            run.events == [
                .progress(percentage: 50, message: "with ••••"),
                .line(level: .highlight, text: "highlight ••••"),
                .resultMessage("because ••••"),
            ]
        )
        #expect(run.result.resultMessage == "because ••••")
    }

    @Test func anOutputThatContainsASecretIsSensitive() async throws {
        let run = try await ScriptRun.run(
            #"set_octopusvariable Url "https://me:$(get_octopusvariable Password)@host""#,
            variables: password
        )
        #expect(run.result.outputs == ["Url": .sensitive(Secret("https://me:pä$sword@host"))])
    }

    @Test func aSecretAcrossThePiecesOfALongLineIsMasked() async throws {
        let run = try await ScriptRun.run(
            "printf 'x%.0s' {1..65530}; echo \"$(get_octopusvariable Password) end\"",
            variables: password
        )
        #expect(run.lines().joined() == String(repeating: "x", count: 65_530) + "•••• end")
    }

    @Test func nothingThatIsDumpedShowsASecret() async throws {
        var dumped = ""
        dump(ScriptRequest(body: "", variables: password, environment: password), to: &dumped)
        #expect(!dumped.contains("$sword"))
    }
}
