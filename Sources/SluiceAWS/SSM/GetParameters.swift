import SluiceModel

extension AWSClient {
    /// The most that one call of `parameters` takes.
    package static let parameterLimit = 10

    /// The values of Parameter Store's parameters, decrypted, by the names that were asked for; those that do not exist
    /// are absent.
    ///
    /// - Parameter names: at most `parameterLimit`: names or ARNs, each with or without `:VERSION` or `:LABEL`.
    /// - Throws: as `call`. One that may not be read fails the whole call.
    package func parameters(_ names: [String]) async throws -> [String: Secret] {
        let body: JSONValue = ["Names": .array(names.map { .string($0) }), "WithDecryption": true]
        let answer = try await call("GetParameters", of: .ssm, body)
        var values: [String: Secret] = [:]
        for parameter in answer["Parameters"]?.array ?? [] {
            guard let value = parameter["Value"]?.string else { continue }
            let selector = parameter["Selector"]?.string ?? ""
            for name in [parameter["Name"]?.string, parameter["ARN"]?.string].compactMap({ $0 }) {
                values[name + selector] = Secret(value)
            }
        }
        return values.filter { names.contains($0.key) }
    }
}
