import SluiceAWS
import SluiceModel

/// What a running step may do: write through the journal, say what happens, and set outputs.
package struct StepContext: Sendable {
    package let step: RenderedStep
    package let clock: any Clock<Duration>
    /// The variables of Sluice's own process.
    package let environment: [String: String]
    private let clients: AWSClients
    let journal: StepJournal

    package init(
        step: RenderedStep,
        clock: any Clock<Duration>,
        environment: [String: String],
        clients: AWSClients,
        journal: StepJournal
    ) {
        self.step = step
        self.clock = clock
        self.environment = environment
        self.clients = clients
        self.journal = journal
    }

    /// What a plan may look at.
    package var reader: StepReader { StepReader(clients: clients) }

    package func ecs() throws -> ECSReader { ECSReader(client: try clients.client(for: step)) }

    package func aws() throws -> AWSClient { try clients.client(for: step) }

    package func log(_ text: String, level: LogLevel = .info) async throws {
        try await journal.log(text, level: level)
    }

    package func setOutput(_ name: String, to value: String, isSensitive: Bool = false) async throws {
        try await journal.setOutput(name, to: value, isSensitive: isSensitive)
    }

    /// Asks for a person's decision and waits until there is one, for as long as the step may take.
    ///
    /// One that was made while nobody waited counts as well.
    package func decision(on instructions: String) async throws -> InterventionDecision {
        // Without the question nobody can answer: it may have been asked before an interruption, and is told again.
        try await journal.ask(instructions)
        while true {
            if let decision = try await journal.decision() { return decision }
            try await clock.sleep(for: .milliseconds(300))
        }
    }

    /// From now on the text is masked wherever it would appear.
    package func mask(_ secret: Secret) async { await journal.mask(secret) }

    /// The facts of a write that was begun, in this attempt or before an interruption; nil where it was not.
    package func facts(of key: String) async -> JSONValue? { await journal.facts(of: key) }

    /// The only way to a write call: the intent is stored, the call made, its answer stored.
    ///
    /// - Parameters:
    ///   - intent: its facts are those of the first attempt, also after a crash.
    ///   - call: makes the call; its answer goes into the journal, so it holds no secret.
    ///   - adopt: looks whether AWS already did it, and gives what `call` would have given; nil where it did not.
    /// - Returns: the answer, from the journal where it is there already.
    package func write(
        _ intent: WriteIntent,
        _ call: @Sendable (ECSWriter, JSONValue) async throws -> JSONValue,
        adopt: @Sendable (ECSReader, JSONValue) async throws -> JSONValue?
    ) async throws -> JSONValue {
        let client = try clients.client(for: step)
        return try await journal.write(
            intent,
            { facts in try await call(ECSWriter(client: client), facts) },
            adopt: { facts in try await adopt(ECSReader(client: client), facts) }
        )
    }
}
