import SluiceAWS

extension RenderedStep {
    /// The problems of that severity as sentences, without those of fields whose value is not known yet.
    func relevant(_ problems: [RequestProblem], _ severity: RequestProblem.Severity) -> [String] {
        problems.filter { $0.severity == severity && awaited[$0.path.description] == nil }.map(\.description)
    }
}
