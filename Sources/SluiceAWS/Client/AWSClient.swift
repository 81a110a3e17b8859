import FoundationEssentials
import SluiceModel

/// Signed calls to AWS in one region with one set of credentials; knows no operation by itself.
///
/// Copies share their credentials, their retry quota and what they learned of AWS's clock.
package struct AWSClient: Sendable {
    package let region: String
    let world: AWSWorld
    /// Nil for the few calls that are not signed.
    private let credentials: CredentialsCache?
    private let memory = ClientMemory()

    package init(region: String, credentials: any CredentialsProvider, world: AWSWorld) {
        self.region = region
        self.world = world
        self.credentials = CredentialsCache(credentials, now: world.now)
    }

    /// A client that signs nothing.
    init(unsignedIn region: String, world: AWSWorld) {
        self.region = region
        self.world = world
        credentials = nil
    }

    /// One call of a service that speaks JSON.
    ///
    /// - Parameters:
    ///   - operation: AWS's own name, `DescribeServices`.
    ///   - body: the request as AWS's reference shows it; an absent member means "leave alone".
    /// - Returns: the answer, untouched.
    /// - Throws: `AWSError`, `CredentialsError`, `EndpointError`, or `CancellationError` soon after a cancellation.
    package func call(
        _ operation: String,
        of service: AWSService,
        _ body: JSONValue,
        retrying policy: RetryPolicy = .standard
    ) async throws -> JSONValue {
        let message = AWSMessage(operation, of: service, body)
        let response = try await send(message, retrying: policy)
        do {
            return response.body.isEmpty ? [:] : try JSONParser.parse(response.body)
        } catch {
            throw try failure(of: operation, service, .unreadable(error.description))
        }
    }

    /// The elements of one list over all pages.
    ///
    /// - Parameter name: the answer's member that holds the elements, `serviceArns`; an answer without it adds none.
    /// - Throws: as `call`; a list without end is an `AWSError` too.
    package func list(
        _ operation: String,
        of service: AWSService,
        _ body: JSONObject,
        list name: String,
        retrying policy: RetryPolicy = .standard
    ) async throws -> [JSONValue] {
        var body = body
        var elements: [JSONValue] = []
        for _ in 0..<Self.pageLimit {
            let answer = try await call(operation, of: service, .object(body), retrying: policy)
            elements += answer[name]?.array ?? []
            guard let next = answer["nextToken"], next.string?.isEmpty == false else { return elements }
            guard next != body["nextToken"] else {
                throw try failure(of: operation, service, .unreadable("One page is followed by itself."))
            }
            body["nextToken"] = next
        }
        throw try failure(of: operation, service, .unreadable("The list has more than \(Self.pageLimit) pages."))
    }

    /// A million images at ECR's thousand a page: ten times what a repository may hold.
    private static let pageLimit = 1000

    /// One call of a service that takes a form and answers in XML.
    func query(
        _ operation: String,
        of service: AWSService,
        _ form: [(name: String, value: String)],
        retrying policy: RetryPolicy = .standard
    ) async throws -> XMLElement {
        let message = AWSMessage(operation, of: service, form: form)
        let response = try await send(message, retrying: policy)
        do {
            return try XMLElement.parse(response.body)
        } catch {
            throw try failure(of: operation, service, .unreadable(error.description))
        }
    }
}

extension AWSClient {
    private enum Outcome {
        case answered(HTTPResponse)
        /// With the time of AWS's clock where it told.
        case failed(AWSError.Reason, serverTime: Date?)
    }

    private func send(_ message: AWSMessage, retrying policy: RetryPolicy) async throws -> HTTPResponse {
        let endpoint = try endpoint(of: message.service)
        var request = message.request(to: endpoint)
        request.sendsOnce = !policy.repeatsLostAnswers
        var retry = Retry(policy)
        while true {
            let keys = try await credentials?.credentials()
            switch try await attempt(request, of: message.service, keys) {
            case .answered(let response):
                memory.restore(retry.lastCost)
                return response
            case .failed(let reason, let serverTime):
                let step = retry.next(after: reason, jitter: world.jitter())
                guard try await prepare(step, keys, serverTime) else {
                    throw try failure(of: message.operation, message.service, reason, attempts: retry.attempts)
                }
            }
        }
    }

    private func attempt(
        _ request: HTTPRequest,
        of service: AWSService,
        _ keys: AWSCredentials?
    ) async throws -> Outcome {
        do {
            let response = try await world.transport.send(signed(request, for: service, keys))
            if (200..<300).contains(response.status) { return .answered(response) }
            let serverTime = response.headers.value(of: "Date").flatMap(HTTPDate.parse)
            return .failed(.refused(AWSRefusal(response, in: service.language)), serverTime: serverTime)
        } catch HTTPError.unreachable(let words) {
            return .failed(.unreachable(words), serverTime: nil)
        } catch HTTPError.noAnswer(let words) {
            return .failed(.noAnswer(words), serverTime: nil)
        } catch let error as HTTPError where error.isTooLarge {
            return .failed(.unreadable(error.description), serverTime: nil)
        }
    }

    /// The agent's name is not signed, because proxies change it.
    private func signed(_ request: HTTPRequest, for service: AWSService, _ keys: AWSCredentials?) -> HTTPRequest {
        var result = request
        if let keys {
            let signer = RequestSigner(
                credentials: keys,
                region: service.isGlobal ? "us-east-1" : region,
                service: service.name
            )
            result = signer.sign(request, at: world.now().addingTimeInterval(memory.clockOffset))
        }
        result.headers.append(HTTPHeader("User-Agent", "sluice"))
        return result
    }

    /// Makes another try worth while; false when it is not.
    private func prepare(_ step: Retry.Step, _ keys: AWSCredentials?, _ serverTime: Date?) async throws -> Bool {
        switch step {
        case .giveUp: return false
        case .tryAgain(let delay, let cost):
            guard memory.spend(cost) else { return false }
            try await world.clock.sleep(for: delay)
            return true
        case .refreshCredentials:
            guard let keys, let credentials else { return false }
            await credentials.forget(keys)
            return try await credentials.credentials() != keys
        case .followServerClock:
            guard let serverTime else { return false }
            memory.clockOffset = serverTime.timeIntervalSince(world.now())
            return true
        }
    }

    private func endpoint(of service: AWSService) throws(EndpointError) -> AWSEndpoint {
        try AWSEndpoint(of: service, region: region, environment: world.environment)
    }

    /// The error of one call, as everything that went wrong on the way is told.
    func failure(
        of operation: String,
        _ service: AWSService,
        _ reason: AWSError.Reason,
        attempts: Int = 1
    ) throws(EndpointError) -> AWSError {
        AWSError(
            service: service,
            operation: operation,
            region: region,
            endpoint: try endpoint(of: service).url,
            reason: reason,
            attempts: attempts
        )
    }
}
