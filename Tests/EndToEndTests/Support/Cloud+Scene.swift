import SluiceModel

extension Cloud {
    /// Pushes an image of hello-color and answers its digest.
    ///
    /// - Parameter members: more members of `POST /_cloud/images`, such as `exitCode`.
    @discardableResult
    func push(_ tag: String, _ behaviour: String = "run", _ members: JSONObject = [:]) async throws -> JSONValue {
        var image: JSONObject = [
            "region": .string(Self.region), "repository": "hello-color", "tags": [.string(tag)],
            "behaviour": .string(behaviour),
        ]
        for member in members { image[member.name] = member.value }
        return try await control("POST", "images", .object(image))
    }

    /// A service of hello-color that already runs, in the cluster of the environment's name.
    @discardableResult
    func addService(in environment: String = "dev", _ members: JSONObject = [:]) async throws -> JSONValue {
        var service: JSONObject = [
            "region": .string(Self.region), "cluster": .string(environment),
            "service": .string("hello-color-\(environment)"), "desiredCount": 2,
        ]
        for member in members { service[member.name] = member.value }
        return try await control("POST", "services", .object(service))
    }

    /// The next `times` calls of the operation meet it.
    func fault(_ operation: String, _ kind: String, times: Int = 1, _ members: JSONObject = [:]) async throws {
        var fault: JSONObject = ["operation": .string(operation), "kind": .string(kind), "times": JSONValue(times)]
        for member in members { fault[member.name] = member.value }
        try await control("POST", "faults", .object(fault))
    }

    func mode(_ name: String, _ value: JSONValue) async throws {
        try await control("POST", "modes", .object([name: value]))
    }

    func setTick(_ seconds: Double) async throws {
        try await control("POST", "clock", ["tickSeconds": .number(JSONNumber("\(seconds)") ?? JSONNumber(0))])
    }

    func advance(_ ticks: Int) async throws {
        try await control("POST", "clock/advance", ["ticks": JSONValue(ticks)])
    }

    /// Every call so far, oldest first, as the README describes them.
    func calls() async throws -> [JSONValue] {
        try await control("GET", "calls").array ?? []
    }

    func calls(of operation: String) async throws -> [JSONValue] {
        try await calls().filter { $0["operation"]?.string == operation }
    }

    /// The names of the operations that change something, in order.
    func writes() async throws -> [String] {
        try await calls().filter { $0["write"]?.bool == true }.compactMap { $0["operation"]?.string }
    }

    /// The service as ECS describes it.
    func service(in environment: String = "dev") async throws -> JSONValue {
        let answer = try await ecs(
            "DescribeServices",
            ["cluster": .string(environment), "services": [.string("hello-color-\(environment)")]]
        )
        return answer["services"]?.array?.first ?? .null
    }

    /// The image of the container 'web' in the definition that the service names now.
    func image(in environment: String = "dev") async throws -> String {
        let definition = try await service(in: environment)["taskDefinition"] ?? ""
        let answer = try await ecs("DescribeTaskDefinition", ["taskDefinition": definition])
        return answer["taskDefinition"]?["containerDefinitions"]?.array?.first?["image"]?.string ?? ""
    }
}
