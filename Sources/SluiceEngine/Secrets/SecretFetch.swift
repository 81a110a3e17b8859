import SluiceAWS
import SluiceModel

/// Reads secrets from Parameter Store and Secrets Manager with one account in one region.
struct SecretFetch {
    let client: AWSClient

    typealias Found = Result<Secret, SecretReferenceError>

    /// Throws only `CancellationError`: what is wrong with a secret is its result.
    func fetch(_ references: Set<SecretReference>) async throws -> [SecretReference: Found] {
        var found: [SecretReference: Found] = [:]
        let parameters = references.filter { $0.service == .ssm }
        let names = Set(parameters.map(\.name)).sorted()
        for start in stride(from: 0, to: names.count, by: AWSClient.parameterLimit) {
            let batch = Set(names[start..<min(start + AWSClient.parameterLimit, names.count)])
            found.merge(try await fetch(parameters: parameters.filter { batch.contains($0.name) })) { $1 }
        }
        for secrets in Dictionary(grouping: references.subtracting(parameters), by: \.name).values {
            found.merge(try await fetch(secret: secrets)) { $1 }
        }
        return found
    }

    func fetch(_ reference: SecretReference) async throws -> Found {
        try await fetch([reference])[reference] ?? .failure(.notRead(reference))
    }

    /// A batch in which one may not be read says nothing of the others, so then each is asked for alone.
    private func fetch(parameters references: Set<SecretReference>) async throws -> [SecretReference: Found] {
        let names = Set(references.map(\.name)).sorted()
        do {
            let values = try await client.parameters(names)
            var found: [SecretReference: Found] = [:]
            for reference in references {
                if let value = values[reference.name] {
                    found[reference] = .success(value)
                } else {
                    found[reference] = .failure(await missing(reference))
                }
            }
            return found
        } catch let error as AWSError where error.denial != nil && names.count > 1 {
            var found: [SecretReference: Found] = [:]
            for name in names {
                found.merge(try await fetch(parameters: references.filter { $0.name == name })) { $1 }
            }
            return found
        } catch {
            return try await failure(error, for: Array(references))
        }
    }

    /// All of one name.
    private func fetch(secret references: [SecretReference]) async throws -> [SecretReference: Found] {
        guard let name = references.first?.name else { return [:] }
        do {
            let value = try await client.secretValue(name)
            var found: [SecretReference: Found] = [:]
            for reference in references {
                switch value {
                case .text(let secret): found[reference] = Self.part(of: secret, for: reference)
                case .binary: found[reference] = .failure(.binary(reference))
                case nil: found[reference] = .failure(await missing(reference))
                }
            }
            return found
        } catch {
            return try await failure(error, for: references)
        }
    }

    /// The whole text, or one member of the JSON object that it is.
    static func part(of secret: Secret, for reference: SecretReference) -> Found {
        guard let key = reference.jsonKey else { return .success(secret) }
        guard let members = (try? JSONParser.parse(secret.reveal()))?.object else {
            return .failure(.noJSON(reference))
        }
        guard let member = members[key] else {
            return .failure(.noKey(reference, keys: members.map(\.name)))
        }
        return .success(Secret(member.string ?? member.compact))
    }
}

extension SecretFetch {
    private func missing(_ reference: SecretReference) async -> SecretReferenceError {
        .missing(reference, region: client.region, caller: await caller)
    }

    private func failure(
        _ error: any Error,
        for references: [SecretReference]
    ) async throws -> [SecretReference: Found] {
        if error is CancellationError { throw error }
        var found: [SecretReference: Found] = [:]
        for reference in references { found[reference] = .failure(await self.failure(error, for: reference)) }
        return found
    }

    private func failure(_ error: any Error, for reference: SecretReference) async -> SecretReferenceError {
        guard let error = error as? AWSError, let denial = error.denial else {
            return .failed(reference, reason: "\(error)")
        }
        var caller = denial.principal
        if caller == nil { caller = await self.caller }
        return .denied(reference, action: Self.action(denial, error), region: client.region, caller: caller)
    }

    /// Where the key that encrypts it may not be used, AWS names neither the action nor the principal.
    private static func action(_ denial: AWSDenial, _ error: AWSError) -> String {
        let words = error.message ?? ""
        let isKey =
            !words.contains("not authorized to perform") && (words.contains("KMS") || words.contains("ciphertext"))
        return isKey ? "kms:Decrypt" : denial.action
    }

    /// Who asks, where AWS tells; only informs.
    private var caller: String? {
        get async { try? await client.callerIdentity(retrying: .once).arn }
    }
}
