import Foundation
import SluiceModel
import SluiceStore

/// Writes a deployment's events: masked, stored, then shown.
///
/// Also keeps, in memory only, the outputs of this run whose values are secrets.
package actor EventRecorder {
    private let deployment: DeploymentID
    private let store: any Store
    private let now: @Sendable () -> Date
    private let observer: @Sendable (DeploymentEvent) async -> Void
    /// Nil means that nothing is sealed.
    private let keys: KeyRing?
    /// Knows every secret of this run so far.
    private(set) var masker: Masker
    private var secretOutputs: [String: [String: Secret]] = [:]
    /// What was stored and not yet taken by the runner.
    private var news: [DeploymentFact] = []
    /// What the store tells of interventions, up to the event of that number.
    private var interventions = InterventionTracker()
    private var lastLookedAt = 0

    package init(
        deployment: DeploymentID,
        store: any Store,
        masker: Masker,
        keys: KeyRing? = nil,
        now: @escaping @Sendable () -> Date,
        observer: @escaping @Sendable (DeploymentEvent) async -> Void
    ) {
        self.deployment = deployment
        self.store = store
        self.masker = masker
        self.keys = keys
        self.now = now
        self.observer = observer
    }

    /// Stores the fact and shows it; throws `StoreError` where it cannot be stored, and then nothing was shown.
    @discardableResult
    package func record(_ fact: DeploymentFact) async throws -> DeploymentEvent {
        let event = try await store.append(fact.mapTexts { masker.mask($0) }, at: now(), to: deployment)
        if case .log = event.fact {} else { news.append(event.fact) }
        await observer(event)
        return event
    }

    /// What steps and runner have stored since the last call, in order; log lines excepted.
    func takeNews() -> [DeploymentFact] {
        defer { news = [] }
        return news
    }

    /// What someone has decided about the step at which the deployment waits; nil while nobody has.
    ///
    /// Decisions are stored by other processes, so the store is asked for what is new there.
    func decision(on step: String) async throws -> InterventionDecision? {
        for event in try await store.events(of: deployment, after: lastLookedAt) {
            guard event.sequence > lastLookedAt else { continue }
            lastLookedAt = event.sequence
            interventions.handle(event.fact)
        }
        return interventions.current?.step == step ? interventions.current?.decision : nil
    }

    /// Whether a known secret stands in the text.
    func holdsSecret(_ text: String) -> Bool { masker.mask(text) != text }

    /// From now on the secret is masked in everything recorded.
    package func mask(_ secret: Secret) { masker = masker.adding(secret) }

    /// Keeps a sensitive output in memory and, where the workspace has a key, sealed in the journal.
    func recordSensitive(output name: String, of step: String, value: Secret) async throws {
        secretOutputs[step, default: [:]][name] = value
        if let sealed = keys?.seal(value) {
            try await record(.sealedOutput(step: step, name: name, value: sealed))
        } else {
            try await record(.output(step: step, name: name, value: nil))
            if keys != nil { try await record(.log(step: step, level: .info, text: Self.unkept(name))) }
        }
    }

    private static func unkept(_ name: String) -> String {
        """
        The output '\(name)' is secret and there is no key here to seal it to, so it is kept in memory only: after an \
        interruption this deployment could not go on. 'sluice secret keygen' makes a key for the workspace.
        """
    }

    /// The sensitive outputs that steps of this run have set, by step and name.
    package var sensitiveOutputs: [String: [String: Secret]] { secretOutputs }
}
