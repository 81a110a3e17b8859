import SluiceModel
import SluiceStore

/// Tells what was just decided about a release's progression.
struct DecisionPrinter {
    let store: any Store
    let format: OutputFormat

    func show(_ release: StoredRelease) async throws {
        let history = try await store.history(of: release.id)
        guard let decision = history?.decisions.last else { return }
        switch format {
        case .json:
            var object = decision.json.object ?? [:]
            object["project"] = .string(release.release.project)
            object["version"] = .string(release.release.version)
            Console.out(JSONValue.object(object).pretty)
        case .basic: Console.out(release.release.version)
        case .table: Console.out("Release \(release.release.version): \(decision.text)")
        }
    }
}
