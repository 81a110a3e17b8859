import SluiceModel

/// What `UpdateService` is sent.
package enum ServiceUpdateRequest {
    /// The request with those members of the described `deploymentConfiguration` that AWS has and our table does not know
    /// (such as the circuit breaker's `resetOnHealthyTask`): an update that left them out could reset them. Only objects
    /// that the request names are completed, and what it says itself stays.
    package static func completed(_ request: JSONValue, from described: JSONValue) -> JSONValue {
        let field = "deploymentConfiguration"
        guard case .object(var members) = request, let written = members[field], let known = described[field] else {
            return request
        }
        members[field] = complete(written, from: known, .deploymentConfiguration)
        return .object(members)
    }

    private static func complete(_ written: JSONValue, from described: JSONValue, _ shape: StructureShape) -> JSONValue
    {
        guard case .object(var members) = written, case .object(let known) = described else { return written }
        for (name, value) in known {
            switch (members[name], shape[name]) {
            case (nil, nil) where value != .null: members[name] = value
            case (let inner?, .structure(let shape)?): members[name] = complete(inner, from: value, shape)
            default: break
            }
        }
        return .object(members)
    }
}
