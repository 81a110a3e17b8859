import SluiceAWS
import SluiceModel

/// Calls that only inform: one try each, and where AWS refuses, the plan says what was skipped and never fails for it.
struct Advisories: Sendable {
    let step: RenderedStep
    let service: ServiceDescription
    let client: AWSClient

    struct Findings: Hashable, Sendable {
        var notes: [String] = []
        var warnings: [String] = []
    }

    func gather() async -> Findings {
        Findings()
    }
}
