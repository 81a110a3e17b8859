import SluiceModel
import Testing

@testable import SluiceScript

struct OutputInterpreterTests {
    private func events(_ output: String, errors: String = "", secrets: [Secret] = []) -> [ScriptEvent] {
        var interpreter = OutputInterpreter(masker: Masker(secrets))
        let events = interpreter.read(Array(output.utf8), from: .standardOutput)
        return events + interpreter.read(Array(errors.utf8), from: .standardError) + interpreter.finish()
    }

    @Test func aModeLastsUntilTheNextOne() {
        let read = events("##octopus[stdout-warning]\na\nb\n##octopus[stdout-default]\nc\n")
        #expect(
            read == [
                .line(level: .warning, text: "a"), .line(level: .warning, text: "b"), .line(level: .info, text: "c"),
            ]
        )
    }

    @Test func standardErrorHasModesOfItsOwn() {
        let read = events("##octopus[stderr-progress]\n##octopus[stdout-error]\na\n", errors: "b\n")
        #expect(read == [.line(level: .error, text: "a"), .line(level: .info, text: "b")])
    }

    @Test func ignoredLinesAreDropped() {
        #expect(events("##octopus[stdout-ignore]\na\n##octopus[stdout-default]\nb") == [.line(level: .info, text: "b")])
    }

    @Test func textBesideAMessageIsKept() {
        let read = events("before##octopus[stdout-verbose]after\n")
        #expect(read == [.line(level: .info, text: "before"), .line(level: .verbose, text: "after")])
    }

    @Test func anEmptyValueMayBeLeftOut() {
        #expect(events("##octopus[setVariable name='Tg==']") == [.output(name: "N", value: "")])
    }

    @Test func unknownMessagesAreIgnored() {
        #expect(events("##octopus[k8s-manifest-applied manifest='Tg==']\n").isEmpty)
    }

    @Test(arguments: [
        "setVariable", "progress percentage='Tg=='", "createArtifact path='Tg=='", "mask", "resultMessage",
    ])
    func aMessageThatLacksSomethingIsAWarning(_ inside: String) {
        let name = inside.prefix { $0 != " " }
        let warning = "The service message '\(name)' lacks an attribute or has a wrong one."
        #expect(events("##octopus[\(inside)]\n") == [.line(level: .warning, text: warning)])
    }

    @Test func aMalformedMessageIsAWarningThatShowsNoValue() {
        let read = events("##octopus[setVariable name=plain]\nnext\n")
        let warning =
            "A service message could not be read: '##octopus[setVariable name…'. Its values must be base64 in quotes."
        #expect(read == [.line(level: .warning, text: warning), .line(level: .info, text: "next")])
    }

    @Test func aMaskReachesTheLineThatHasBegunOnTheOtherStream() {
        var interpreter = OutputInterpreter(masker: Masker())
        _ = interpreter.read(Array("hunter".utf8), from: .standardError)
        _ = interpreter.read(Array("##octopus[mask value='aHVudGVyMg==']\n".utf8), from: .standardOutput)
        let read = interpreter.read(Array("2\nhunter2\n".utf8), from: .standardError)
        #expect(read.last == .line(level: .error, text: "••••"))
    }
}
