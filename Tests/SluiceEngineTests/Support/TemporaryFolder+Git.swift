import SluiceScript
import Testing

extension TemporaryFolder {
    /// The first line of what git says; it must succeed.
    @discardableResult
    func git(_ arguments: String...) async throws -> String {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
        let result = try await CommandRunner.run(
            "git",
            identity + arguments,
            in: path,
            timeout: .long,
            outputLimit: 1 << 20
        )
        #expect(result.exitCode == 0)
        return String(result.output.prefix { $0 != "\n" })
    }
}

extension Duration {
    /// Of what ends by itself: a machine that does much at once must not decide a test.
    static let long = Duration.seconds(600)
}
