import SluiceModel
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// The AWS of Tests/Cloud, running for the length of one test on a port of its own.
///
/// `Tests/Cloud/README.md` tells what each control call does. Everything is in one region unless a test says otherwise.
struct Cloud: Sendable {
    static let region = "ap-southeast-1"

    let port: UInt16
    private var client: LoopbackClient { LoopbackClient(port: port) }

    var url: String { "http://127.0.0.1:\(port)" }

    /// - Parameter tick: seconds between two steps of the cloud; 0 stops time until `advance`.
    static func running(tick: Double = 0.02, _ body: @Sendable (Cloud) async throws -> Void) async throws {
        await Slots.clouds.enter()
        do {
            try await start(tick: tick, body)
            await Slots.clouds.leave()
        } catch {
            await Slots.clouds.leave()
            throw error
        }
    }

    private static func start(tick: Double, _ body: @Sendable (Cloud) async throws -> Void) async throws {
        let python = Repository.python
        let result = try await Subprocess.run(
            python.contains("/") ? .path(FilePath(python)) : .name(python),
            arguments: ["-m", "cloud", "--port", "0", "--tick", "\(tick)"],
            workingDirectory: FilePath("\(Repository.root)/Tests/Cloud"),
            input: .none,
            output: .sequence,
            error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false)
        ) { execution -> Result<Void, any Error> in
            let outcome: Result<Void, any Error>
            do {
                try await body(Cloud(port: startLine(of: execution.standardOutput)))
                outcome = .success(())
            } catch {
                outcome = .failure(error)
            }
            await execution.teardown(using: [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))])
            return outcome
        }
        try result.closureResult.get()
    }

    /// `cloud: listening on http://127.0.0.1:40123`.
    private static func startLine(of output: SubprocessOutputSequence) async throws -> UInt16 {
        var line = ""
        for try await buffer in output {
            line += buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
            if line.hasSuffix("\n") { break }
        }
        guard let text = line.split(separator: ":").last, let port = UInt16(text.dropLast()) else {
            throw LoopbackClient.Failure(description: "The cloud did not start, but printed '\(line)'.")
        }
        return port
    }
}

extension Cloud {
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    /// A call of the control API.
    @discardableResult
    func control(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
        try checked(await client.call(method, "/_cloud/\(path)", body), "\(method) \(path)")
    }

    /// A call of ECS by someone who is not Sluice.
    @discardableResult
    func ecs(_ operation: String, _ body: JSONValue) async throws -> JSONValue {
        let scope = "Credential=OTHER/20260101/\(Self.region)/ecs/aws4_request"
        let headers = [
            "X-Amz-Target": "AmazonEC2ContainerServiceV20141113.\(operation)",
            "Content-Type": "application/x-amz-json-1.1",
            "Authorization": "AWS4-HMAC-SHA256 \(scope), SignedHeaders=host, Signature=00",
        ]
        return try checked(await client.call("POST", "/", headers: headers, body), operation)
    }

    /// A call of another service that speaks JSON, by someone who is not Sluice: `aws("ssm", "AmazonSSM.PutParameter", …)`.
    @discardableResult
    func aws(_ service: String, _ target: String, in region: String = Self.region, _ body: JSONValue) async throws
        -> JSONValue
    {
        let scope = "Credential=OTHER/20260101/\(region)/\(service)/aws4_request"
        let headers = [
            "X-Amz-Target": target,
            "Content-Type": "application/x-amz-json-1.1",
            "Authorization": "AWS4-HMAC-SHA256 \(scope), SignedHeaders=host, Signature=00",
        ]
        return try checked(await client.call("POST", "/", headers: headers, body), target)
    }

    private func checked(_ answer: LoopbackClient.Answer, _ call: String) throws -> JSONValue {
        guard answer.status == 200 else {
            throw Refusal(description: "\(call) answered \(answer.status): \(answer.body.compact)")
        }
        return answer.body
    }
}
