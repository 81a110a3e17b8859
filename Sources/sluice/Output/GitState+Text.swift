import SluiceModel

extension GitState {
    /// `, from commit 1a2b3c4d of main, with uncommitted changes`; empty where Git said nothing.
    var text: String {
        guard let commit else { return "" }
        return
            ", from commit \(commit.prefix(8))\((branch ?? ref).map { " of \($0)" } ?? "")\(isDirty ? ", with uncommitted changes" : "")"
    }
}
