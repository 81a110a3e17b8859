import FoundationEssentials

/// Why a release may not enter an environment.
package enum EntryRefusal: Hashable, Sendable {
    /// No phase of its lifecycle has the environment.
    case noPhase(environment: String, lifecycle: String)
    /// It needs `count` more of the `missing` environments of an earlier phase.
    case incomplete(Phase, environment: String, missing: [String], count: Int)
    /// It has not run long enough in these environments of an earlier phase.
    case soaking(Phase, environment: String, [Soak])
    /// Someone keeps it from further phases.
    case prevented(ProgressionDecision)
}

extension EntryRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noPhase(let environment, let lifecycle):
            "Lifecycle '\(lifecycle)' has no phase with environment '\(environment)'."
        case .incomplete(let phase, let environment, let missing, let count):
            Self.incomplete(phase, environment, missing, count)
        case .soaking(let phase, let environment, let soaks):
            """
            Environment '\(environment)' comes after phase '\(phase.name)', where a release runs for \
            \(DurationText.text(of: phase.soak)) first: \(soaks.map(\.text).joined(separator: "; ")).
            """
        case .prevented(let decision): decision.text + " 'sluice release progression allow' lifts it."
        }
    }

    private static func incomplete(
        _ phase: Phase,
        _ environment: String,
        _ missing: [String],
        _ count: Int
    ) -> String {
        let names = missing.map { "'\($0)'" }.joined(separator: ", ")
        let need = count == missing.count ? names : "\(count) of \(names)"
        return """
            Environment '\(environment)' comes after phase '\(phase.name)': this release has not succeeded in \
            \(need) yet.
            """
    }
}

extension Soak {
    fileprivate var text: String {
        let run = "it has run \(DurationText.text(of: run)) in '\(environment)'"
        guard let end else { return run + ", and something else runs there now: deploy it there again" }
        return run + " and may go on from \(MomentText.minute(end))"
    }
}

extension ProgressionDecision {
    /// A whole sentence: who decided what, when and why.
    package var text: String {
        let when = MomentText.minute(at)
        return switch kind {
        case .prevented(let reason): "Its progression was prevented by \(by) on \(when): \(reason.asSentence)"
        case .allowed(let reason):
            "Its progression was allowed by \(by) on \(when)" + (reason.isEmpty ? "." : ": \(reason.asSentence)")
        case .held(let rollback): rollback.text + " on \(when), so it is held."
        }
    }
}

extension ProgressionDecision.Rollback {
    fileprivate var text: String {
        let place = "'\(environment)'" + (tenant.map { " for '\($0)'" } ?? "")
        return replacement.map { "Release '\($0)' took its place in \(place)" } ?? "It was rolled back in \(place)"
    }
}

extension String {
    /// With a full stop, unless it ends a sentence already.
    fileprivate var asSentence: String { hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? self : self + "." }
}
