import FoundationEssentials

/// A copy of the sample workspace for one test, as `sluice init` writes it.
struct Workspace: Sendable {
    let sluice: Sluice
    var path: String { sluice.workspace }

    /// An empty folder; most tests want `Workspace.sample(on:)`.
    init(on cloud: Cloud?) throws { sluice = Sluice(in: try Folder(), cloud: cloud) }

    /// The sample, looking at AWS every second instead of every five.
    static func sample(on cloud: Cloud?) async throws -> Workspace {
        let workspace = try Workspace(on: cloud)
        let result = try await workspace.sluice("init", "--no-prompt")
        guard result.exitCode == 0 else { throw LoopbackClient.Failure(description: "\(result)") }
        try workspace.addToUpdate("pollSeconds: 1")
        return workspace
    }

    /// - Parameter file: relative to the workspace: `projects/hello-color.yaml`.
    func write(_ file: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
    }

    func read(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(file)")), as: UTF8.self)
    }

    /// Every place of `old`, of which there must be one. Throws where there is none.
    func replace(_ old: String, with new: String, in file: String = "projects/hello-color.yaml") throws {
        let text = try read(file)
        guard text.contains(old) else { throw LoopbackClient.Failure(description: "'\(old)' is not in \(file).") }
        try write(file, text.replacing(old, with: new))
    }

    /// A parameter of the step 'Update service', beside its `with:`: `onFailure: leave`.
    func addToUpdate(_ parameter: String) throws {
        let start = "    type: update-service\n"
        try replace(start, with: "\(start)    \(parameter)\n")
    }
}
