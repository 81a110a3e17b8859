/// A graph whose nodes are numbers from 0.
struct ReferenceGraph {
    /// Of each node, those it refers to.
    let edges: [[Int]]

    /// The nodes that are left when all are taken away that refer to none of the rest, and so on: those in a circle, and
    /// those that lead into one. In time proportional to nodes and edges, as everything here.
    private var rest: [Bool] {
        var users = [[Int]](repeating: [], count: edges.count)
        for (node, targets) in edges.enumerated() { for target in targets { users[target].append(node) } }
        var open = edges.map(\.count)
        var isLeft = open.map { $0 > 0 }
        var ends = open.indices.filter { open[$0] == 0 }
        while let end = ends.popLast() {
            for user in users[end] {
                open[user] -= 1
                guard open[user] == 0 else { continue }
                isLeft[user] = false
                ends.append(user)
            }
        }
        return isLeft
    }

    /// One circle; nil where there is none.
    var circle: [Int]? {
        let rest = rest
        guard var node = rest.firstIndex(of: true) else { return nil }
        var places: [Int: Int] = [:]
        var path: [Int] = []
        while places[node] == nil {
            places[node] = path.count
            path.append(node)
            guard let next = edges[node].first(where: { rest[$0] }) else { return nil }
            node = next
        }
        return places[node].map { Array(path[$0...]) }
    }

    /// The nodes that may be part of a circle, each group connected in itself and not with the others.
    var suspects: [[Int]] {
        let forward = rest
        let backward = ReferenceGraph(edges: reversed).rest
        let isSuspect = edges.indices.map { forward[$0] && backward[$0] }
        var group = [Int?](repeating: nil, count: edges.count)
        let users = reversed
        var groups: [[Int]] = []
        for start in edges.indices where isSuspect[start] && group[start] == nil {
            var open = [start]
            var members: [Int] = []
            group[start] = groups.count
            while let node = open.popLast() {
                members.append(node)
                for other in edges[node] + users[node] where isSuspect[other] && group[other] == nil {
                    group[other] = groups.count
                    open.append(other)
                }
            }
            groups.append(members.sorted())
        }
        return groups
    }

    private var reversed: [[Int]] {
        var users = [[Int]](repeating: [], count: edges.count)
        for (node, targets) in edges.enumerated() { for target in targets { users[target].append(node) } }
        return users
    }
}
