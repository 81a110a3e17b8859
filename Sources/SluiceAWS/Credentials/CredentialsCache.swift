import FoundationEssentials

/// Credentials of one provider, kept until shortly before they expire; however many ask, one refresh runs at a time.
actor CredentialsCache {
    /// A request signed just before the end would arrive after it.
    private static let margin: Double = 300

    private let provider: any CredentialsProvider
    private let now: @Sendable () -> Date
    private var current: AWSCredentials?
    /// Everybody who waits for the refresh under way.
    private var waiting: [Flight<AWSCredentials>] = []

    init(_ provider: any CredentialsProvider, now: @escaping @Sendable () -> Date) {
        self.provider = provider
        self.now = now
    }

    /// - Throws: `CredentialsError.none` where the provider has nothing, else what the provider throws.
    func credentials() async throws -> AWSCredentials {
        if let current, isGood(current, margin: Self.margin) { return current }
        let flight = Flight<AWSCredentials>()
        waiting.append(flight)
        if waiting.count == 1 { Task { await refresh() } }
        return try await flight.value()
    }

    /// AWS says that these have expired; newer ones are kept.
    func forget(_ expired: AWSCredentials) {
        if current == expired { current = nil }
    }

    private func refresh() async {
        let result = await load()
        if case .success(let fresh) = result { current = fresh }
        let told = waiting
        waiting = []
        for flight in told { flight.land(result) }
    }

    /// Where a refresh fails, credentials that are still valid serve a little longer.
    private func load() async -> Result<AWSCredentials, any Error> {
        do {
            guard let fresh = try await provider.credentials() else {
                throw CredentialsError.none(lookedAt: [provider.place])
            }
            return .success(fresh)
        } catch {
            if let current, isGood(current, margin: 0) { return .success(current) }
            return .failure(error)
        }
    }

    private func isGood(_ credentials: AWSCredentials, margin: Double) -> Bool {
        guard let expiration = credentials.expiration else { return true }
        return expiration.timeIntervalSince(now()) > margin
    }
}
