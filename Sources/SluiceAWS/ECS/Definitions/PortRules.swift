/// The ports of the containers against each other and against the task's network mode.
enum PortRules {
    static func check(_ definition: Located, _ problems: inout RequestProblems) {
        let mode = definition.networkMode
        let mappings = definition["containerDefinitions"].elements.flatMap { $0["portMappings"].elements }
        if mode == "none", let first = mappings.first {
            problems.error(first, "is not possible with the network mode 'none'")
        }
        for mapping in mappings { check(mapping, mode, &problems) }
        NameRules.requireUnique(mappings.map { $0["name"] }, &problems)
        checkCollisions(mappings, mode, &problems)
    }

    private static func check(_ mapping: Located, _ mode: String?, _ problems: inout RequestProblems) {
        problems.require(mapping["containerPort"], in: 1...65535)
        problems.require(mapping["hostPort"], in: 0...65535)
        problems.require(mapping["protocol"], oneOf: ["tcp", "udp"])
        problems.require(mapping["appProtocol"], oneOf: ["http", "http2", "grpc"])
        checkRange(mapping, &problems)
        checkName(mapping["name"], &problems)
        guard mode == "awsvpc" || mode == "host", let mode else { return }
        if let host = mapping["hostPort"].int, let port = mapping["containerPort"].int, host != port, host != 0 {
            problems.error(
                mapping["hostPort"],
                "must be the containerPort \(port) or absent with the network mode '\(mode)', but is \(host)"
            )
        }
    }

    private static func checkRange(_ mapping: Located, _ problems: inout RequestProblems) {
        switch (mapping["containerPort"].exists, mapping["containerPortRange"].exists) {
        case (false, false): problems.error(mapping["containerPort"], "is missing")
        case (true, true): problems.error(mapping["containerPortRange"], "cannot stand beside containerPort")
        default: break
        }
    }

    /// Service Connect refers to it.
    private static func checkName(_ place: Located, _ problems: inout RequestProblems) {
        guard let name = place.string else { return }
        let isName =
            (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy { $0.isASCIIDigit || (0x61...0x7A).contains($0) || "_-".utf8.contains($0) }
        if !isName {
            problems.error(place, "must be 1 to 64 lower-case letters, digits, '_' and '-', but is '\(name)'")
        }
    }

    /// Containers of one task share a network with `awsvpc` and `host`; with `bridge` only the fixed host ports collide.
    private static func checkCollisions(_ mappings: [Located], _ mode: String?, _ problems: inout RequestProblems) {
        let field = mode == "awsvpc" || mode == "host" ? "containerPort" : "hostPort"
        var first: [String: FieldPath] = [:]
        for mapping in mappings {
            guard let port = mapping[field].int, port != 0 else { continue }
            let key = "\(port)/\(mapping["protocol"].string ?? "tcp")"
            if let earlier = first[key] {
                problems.error(mapping[field], "is \(key), which \(earlier) already takes")
            } else {
                first[key] = mapping[field].path
            }
        }
    }
}

extension Located {
    /// Of a task definition; nil where it names none, which is `bridge` on Linux.
    var networkMode: String? { self["networkMode"].string }
}
