import SluiceModel

extension GitState {
    /// `, from commit 1a2b3c4d, with uncommitted changes`; empty where Git said nothing.
    var text: String {
        guard let commit else { return "" }
        return ", from commit \(commit.prefix(8))\(isDirty ? ", with uncommitted changes" : "")"
    }
}
