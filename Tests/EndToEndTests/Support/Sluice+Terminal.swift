extension Sluice {
    /// Runs it with a terminal as all of its streams, and types each answer once its question stands there.
    ///
    /// - Returns: the exit code, and as output everything that stood on the terminal.
    func onTerminal(_ arguments: [String], typing answers: [(question: String, answer: String)]) async throws -> Result
    {
        var typist = self
        for (number, pair) in answers.enumerated() {
            typist.environment["QUESTION_\(number)"] = pair.question
            typist.environment["ANSWER_\(number)"] = pair.answer
        }
        let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try await typist.shell("python3 -c '\(Self.typist)' \"$SLUICE\" \(quoted)")
    }

    /// Python, because it has pseudo-terminals on every machine that the tests run on.
    private static let typist = """
        import os, pty, signal, sys
        signal.alarm(50)
        answers = []
        while "QUESTION_%d" % len(answers) in os.environ:
            number = len(answers)
            answers.append((os.environ["QUESTION_%d" % number], os.environ["ANSWER_%d" % number]))
        child, terminal = pty.fork()
        if child == 0:
            os.execv(sys.argv[1], sys.argv[1:])
        shown, start = "", 0
        while True:
            try:
                data = os.read(terminal, 4096)
            except OSError:
                break
            if not data:
                break
            shown += data.decode(errors="replace").replace("\\r", "")
            while answers and answers[0][0] in shown[start:]:
                start = shown.index(answers[0][0], start) + len(answers[0][0])
                os.write(terminal, (answers.pop(0)[1] + "\\n").encode())
        sys.stdout.write(shown)
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """
}
