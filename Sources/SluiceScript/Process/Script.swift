import SluiceModel
import Subprocess

/// One run of one script.
struct Script: Sendable {
    let request: ScriptRequest
    let stopper: Stopper
    let channel: OutputChannel

    /// No pipe of Linux holds more unless root enlarges it.
    private static let largestPipe = 1 << 20

    func run(in temporaryFolder: String) async throws(ScriptError) -> ScriptResult {
        try request.validate()
        let folder = try PrivateFolder(in: temporaryFolder)
        defer { folder.remove() }
        let language = request.syntax.language
        let path = try folder.write(language.file(for: request.body), to: language.fileName)
        let prelude = try folder.anonymousFile(holding: language.prelude(defining: request.revealedVariables))
        let exit = try await start(language, script: path, input: prelude)
        return channel.result(endedBy: exit)
    }

    private func start(
        _ language: any ScriptLanguage,
        script: String,
        input: CInt
    ) async throws(ScriptError) -> ScriptExit {
        do {
            let outcome = try await Subprocess.run(
                configuration(language, script: script),
                input: .fileDescriptor(.init(rawValue: input), closeAfterSpawningProcess: true),
                output: .sequence,
                error: .sequence
            ) { execution in
                await follow(execution)
            }
            return outcome.closureResult ?? ScriptExit(outcome.terminationStatus)
        } catch let error as SubprocessError {
            throw ScriptError(error, starting: language.program, for: request)
        } catch {
            throw .cannotStart(program: language.program, reason: "\(error)")
        }
    }

    /// In a session of its own: no terminal can ask it anything, and its group can be stopped as one.
    private func configuration(_ language: any ScriptLanguage, script: String) -> Configuration {
        var options = PlatformOptions()
        options.createSession = true
        let environment = request.environment.map { (Environment.Key(stringLiteral: $0), $1.reveal()) }
        return Configuration(
            executable: .name(language.program),
            arguments: Arguments(language.arguments(forScriptAt: script) + request.arguments),
            environment: .custom(Dictionary(environment) { first, _ in first }),
            workingDirectory: request.workingDirectory.map { .init($0) },
            platformOptions: options
        )
    }
}

extension Script {
    private typealias Running = Execution<FileDescriptorInput, SequenceOutput, SequenceOutput>

    /// Returns when the script has ended and what it wrote is read; nil: it ended by itself.
    private func follow(_ execution: Running) async -> ScriptExit? {
        let process = WatchedProcess(id: execution.processIdentifier.value)
        return await withTaskGroup(of: ScriptExit?.self) { group in
            group.addTask { await stopper.watch(process) }
            async let output: Void = read(execution.standardOutput, as: .standardOutput, of: process)
            async let errors: Void = read(execution.standardError, as: .standardError, of: process)
            await process.end()
            _ = await (output, errors)
            await channel.finish()
            group.cancelAll()
            return await group.next() ?? nil
        }
    }

    /// Children that live on keep the pipe open, and may write for ever: no more than a pipe holds is read after the end.
    private func read(_ output: SubprocessOutputSequence, as stream: OutputStream, of process: WatchedProcess) async {
        var readAfterEnd = 0
        do {
            for try await buffer in output {
                await channel.receive(buffer.withUnsafeBytes { Array($0) }, from: stream)
                if process.hasEnded { readAfterEnd += buffer.count }
                if readAfterEnd > Self.largestPipe { return }
            }
        } catch {
            await channel.warn("The rest of the script's output could not be read: \(error)")
        }
    }
}

extension ScriptExit {
    fileprivate init(_ status: TerminationStatus) {
        switch status {
        case .exited(let code): self = .code(code)
        case .signaled(let number): self = .signal(number)
        }
    }
}

extension ScriptError {
    fileprivate init(_ error: SubprocessError, starting program: String, for request: ScriptRequest) {
        switch error.code {
        case .executableNotFound:
            self = .interpreterNotFound(program: program, path: request.environment["PATH"]?.reveal() ?? "")
        case .failedToChangeWorkingDirectory:
            self = .workingDirectoryUnusable(path: request.workingDirectory ?? "")
        default:
            self = .cannotStart(program: program, reason: error.underlyingError?.description ?? error.description)
        }
    }
}
