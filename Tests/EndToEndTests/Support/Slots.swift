/// Lets a few in and keeps the others waiting in line: a cloud and what talks to it keep a core busy.
actor Slots {
    /// Two clouds at a time, whatever the number of tests.
    static let clouds = Slots(2)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
