import Testing

@testable import SluiceAWS

struct Transport {
    private func get(_ server: TestServer, sendsOnce: Bool = false) -> HTTPRequest {
        var request = HTTPRequest(method: "POST", url: server.url + "/path", body: Array("hello".utf8))
        request.sendsOnce = sendsOnce
        return request
    }

    private let transport = HTTPTransport(environment: [:])

    @Test func anAnswerOfAnyStatusIsAResult() async throws {
        let server = try TestServer { _, _ in .answer(418, [HTTPHeader("X-Tea", "green")], body: "short") }
        let response = try await transport.send(get(server))
        #expect(response.status == 418)
        #expect(response.headers.value(of: "x-tea") == "green")
        #expect(String(decoding: response.body, as: UTF8.self) == "short")
    }

    @Test func aRequestArrivesAsItWasWritten() async throws {
        let server = try TestServer { _, _ in .answer(body: "") }
        var request = get(server)
        request.headers = [HTTPHeader("X-One", "1 2"), HTTPHeader("Host", "example.test")]
        request.body = Array(String(repeating: "é", count: 100_000).utf8)
        _ = try await transport.send(request)
        let received = try #require(server.requests.first)
        #expect(received.method == "POST")
        #expect(received.path == "/path")
        #expect(received.headers.value(of: "X-One") == "1 2")
        #expect(received.headers.filter { $0.name == "Host" }.map(\.value) == ["example.test"])
        #expect(received.headers.value(of: "Expect") == nil)
        #expect(received.body.utf8.count == 200_000)
    }

    @Test func aRedirectIsNotFollowed() async throws {
        let server = try TestServer { _, _ in .answer(302, [HTTPHeader("Location", "/elsewhere")], body: "") }
        #expect(try await transport.send(get(server)).status == 302)
        #expect(server.requests.count == 1)
    }

    @Test func manyRequestsRunAtOnce() async throws {
        let server = try TestServer { request, _ in .answer(body: request.body) }
        let bodies = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let request = HTTPRequest(method: "POST", url: server.url, body: Array("\(number)".utf8))
                    return String(decoding: try await transport.send(request).body, as: UTF8.self)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(bodies == Set((0..<64).map { "\($0)" }))
    }

    @Test func connectionsAreKept() async throws {
        let server = try TestServer { _, _ in .answer(body: "") }
        for _ in 0..<3 { _ = try await transport.send(get(server)) }
        #expect(server.connections == 1)
    }

    @Test func aRequestThatMustGoOutOnceIsNotSentAgainWhenAKeptConnectionBreaks() async throws {
        let server = try TestServer { _, number in number == 0 ? .answer(body: "") : .reset }
        _ = try await transport.send(get(server))
        await #expect(throws: HTTPError.self) { try await transport.send(get(server, sendsOnce: true)) }
        #expect(server.requests.count == 2)
    }

    @Test func nobodyThereIsUnreachable() async throws {
        let port = try TestSocket.unusedPort()
        let error = await #expect(throws: HTTPError.self) {
            try await transport.send(HTTPRequest(method: "GET", url: "http://127.0.0.1:\(port)/"))
        }
        guard case .unreachable(let words)? = error else { Issue.record("\(String(describing: error))"); return }
        #expect(words.contains("127.0.0.1"))
    }

    @Test func anUnknownHostIsUnreachable() async throws {
        let error = await #expect(throws: HTTPError.self) {
            try await transport.send(HTTPRequest(method: "GET", url: "http://nowhere.invalid/"))
        }
        guard case .unreachable? = error else { Issue.record("\(String(describing: error))"); return }
    }

    @Test(arguments: ["", "file:///etc/passwd", "not a url", "ftp://127.0.0.1/"])
    func anAddressThatIsNoHTTPIsUnreachable(_ url: String) async throws {
        let error = await #expect(throws: HTTPError.self) {
            try await transport.send(HTTPRequest(method: "GET", url: url))
        }
        guard case .unreachable? = error else { Issue.record("\(String(describing: error))"); return }
    }

    @Test func aResetAfterTheRequestIsALostAnswer() async throws {
        let server = try TestServer { _, _ in .reset }
        let error = await #expect(throws: HTTPError.self) { try await transport.send(get(server)) }
        guard case .noAnswer? = error else { Issue.record("\(String(describing: error))"); return }
    }

    @Test func aTimeoutAfterTheRequestIsALostAnswer() async throws {
        let server = try TestServer { _, _ in .silence }
        var request = get(server)
        request.timeout = .milliseconds(200)
        let error = await #expect(throws: HTTPError.self) { try await transport.send(request) }
        guard case .noAnswer? = error else { Issue.record("\(String(describing: error))"); return }
    }

    @Test func anEndlessAnswerIsRefused() async throws {
        let server = try TestServer { _, _ in .flood }
        await #expect(throws: HTTPError.tooLarge(limit: 64 * 1_048_576)) { try await transport.send(get(server)) }
    }

    @Test func aCancelledRequestEndsThoughTheServerNeverAnswers() async throws {
        let server = try TestServer { _, _ in .silence }
        let task = Task { try await transport.send(get(server)) }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func aTaskThatIsCancelledAlreadySendsNothing() async throws {
        let server = try TestServer { _, _ in .silence }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await transport.send(get(server))
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.isEmpty)
    }

    @Test func cancellingAtAnyMomentLeavesTheTransportWorking() async throws {
        let server = try TestServer { request, _ in request.body == "hello" ? .answer(body: "ok") : .silence }
        for _ in 0..<200 {
            let task = Task {
                try await transport.send(HTTPRequest(method: "POST", url: server.url, body: Array("wait".utf8)))
            }
            await Task.yield()
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
        #expect(try await transport.send(get(server)).status == 200)
    }

    @Test func aProxyOfTheEnvironmentIsAskedUnlessTheHostGoesWithout() async throws {
        let proxy = try TestServer { _, _ in .answer(body: "from the proxy") }
        let environment = ["http_proxy": proxy.url, "no_proxy": "127.0.0.1"]
        let transport = HTTPTransport(environment: environment)
        _ = try await transport.send(HTTPRequest(method: "GET", url: "http://example.test/there"))
        #expect(proxy.requests.map(\.path) == ["http://example.test/there"])
        let server = try TestServer { _, _ in .answer(body: "") }
        _ = try await transport.send(get(server))
        #expect(server.requests.count == 1)
        #expect(proxy.requests.count == 1)
    }

    @Test func aProxyThatRefusesIsNoRoute() async throws {
        let proxy = try TestServer { _, _ in .answer(403, body: "no") }
        let transport = HTTPTransport(environment: ["HTTPS_PROXY": proxy.url])
        await #expect(throws: HTTPError.unreachable("CONNECT tunnel failed, response 403")) {
            try await transport.send(HTTPRequest(method: "POST", url: "https://example.test/"))
        }
    }

    @Test(arguments: ["AWS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
    func certificatesComeFromTheEnvironment(_ variable: String) async throws {
        let server = try TestServer { _, _ in .silence }
        let transport = HTTPTransport(environment: [variable: "/nonexistent/bundle.pem"])
        let error = await #expect(throws: HTTPError.self) {
            try await transport.send(HTTPRequest(method: "GET", url: "https://127.0.0.1:\(server.port)/"))
        }
        #expect(error?.description.contains("/nonexistent/bundle.pem") == true)
    }
}
