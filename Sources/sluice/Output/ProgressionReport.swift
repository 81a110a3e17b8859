import SluiceModel

/// What there is to say of a release's progression, in words and in JSON.
struct ProgressionReport {
    let progression: Progression
    let release: StoredRelease
    /// What goes by itself in the project, with what keeps it.
    let automatic: [AutomaticDeployment]
    /// Those that hold now, by environment.
    let freezes: [String: [ActiveFreeze]]

    /// This release's own automatic deployment there; nil where another one, or none, would go there.
    func automatic(in environment: String) -> AutomaticDeployment? {
        automatic.first {
            $0.release == release.id && $0.environment == environment && $0.tenant == progression.audience.tenant
        }
    }

    func isDue(in environment: String) -> Bool { automatic(in: environment).map { $0.obstacle == nil } ?? false }
}
