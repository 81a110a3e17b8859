/// What the names of a loop stand for during one of its iterations.
struct LoopFrame {
    /// In lower case.
    let variable: String
    let item: Place
    /// From 0.
    let index: Int
    let count: Int

    func text(of special: LoopSpecial) -> String {
        switch special {
        case .index: "\(index)"
        case .first: index == 0 ? "True" : "False"
        case .last: index == count - 1 ? "True" : "False"
        }
    }
}
