import SluiceAWS
import SluiceModel

/// Reads what steps need from AWS before the first of them runs: once for each account and region.
struct SecretPreparation {
    /// One that has read nothing yet.
    let renderer: StepRenderer
    let clients: AWSClients

    private struct Place: Hashable {
        let account: String?
        let region: String
    }

    private struct Visit {
        let client: AWSClient
        var uses: [(SecretReference, SecretUse)] = []
    }

    /// What was found so far.
    private struct Findings {
        var secrets = ReferencedSecrets()
        var problems: [SecretsUnreadable.Item] = []

        mutating func set(
            _ reference: SecretReference,
            of use: SecretUse,
            to value: Result<Secret, SecretReferenceError>
        ) {
            secrets.set(reference, in: use.step, to: value)
            if case .failure(let error) = value { add(use, because: "\(error)") }
        }

        mutating func add(_ use: SecretUse, because reason: String) {
            problems.append(SecretsUnreadable.Item(use, reason: reason))
        }
    }

    /// - Throws: `SecretsUnreadable` with every secret that could not be read, unless `isLenient`: then only a use of it
    ///   is an error.
    func read(for steps: [Step], isLenient: Bool = false) async throws -> ReferencedSecrets {
        var findings = Findings()
        for visit in visits(for: steps, &findings) {
            let found = try await SecretFetch(client: visit.client).fetch(Set(visit.uses.map(\.0)))
            for (reference, use) in visit.uses {
                findings.set(reference, of: use, to: found[reference] ?? .failure(.notRead(reference)))
            }
        }
        guard isLenient || findings.problems.isEmpty else { throw SecretsUnreadable(findings.problems) }
        return findings.secrets
    }

    /// One for each account and region, with what is read there.
    private func visits(for steps: [Step], _ findings: inout Findings) -> [Visit] {
        var visits: [Place: Visit] = [:]
        for step in steps {
            let table = renderer.table(for: step, outputs: StepOutputs())
            for use in renderer.openSecrets(of: step, in: table) {
                guard case .reference(let reference) = use.variable.entry.value else {
                    if use.isMentioned { findings.add(use, because: use.reason) }
                    continue
                }
                do {
                    let client = try client(for: reference, in: step, table: table)
                    let place = Place(account: reference.account ?? account(of: step, table), region: client.region)
                    visits[place, default: Visit(client: client)].uses.append((reference, use))
                } catch {
                    findings.set(reference, of: use, to: .failure(error))
                }
            }
        }
        return Array(visits.values)
    }
}

extension SecretPreparation {
    /// With the account and region beside the path, else those of the step.
    private func client(
        for reference: SecretReference,
        in step: Step,
        table: VariableTable
    ) throws(SecretReferenceError) -> AWSClient {
        var (account, region) = (reference.account, reference.region)
        if account == nil { account = try parameter("account", of: step, reference, table) }
        if region == nil { region = try parameter("region", of: step, reference, table) }
        do {
            return try clients.client(account: account, region: region, for: "Step '\(step.name)'")
        } catch AccountError.noRegion {
            throw .noRegion(reference)
        } catch {
            throw .failed(reference, reason: "\(error)")
        }
    }

    /// Nil where the step has none.
    private func parameter(
        _ name: String,
        of step: Step,
        _ reference: SecretReference,
        _ table: VariableTable
    ) throws(SecretReferenceError) -> String? {
        guard case .scalar(let text, _)? = step.parameter(name) else { return nil }
        let rendered = table.render(text)
        guard rendered.isComplete else {
            let reason = rendered.problem ?? rendered.awaited ?? "\(Names.quoted(rendered.missing)) has no value"
            throw .placeUnknown(reference, field: name, reason: reason)
        }
        guard !rendered.isSensitive else {
            throw .placeUnknown(reference, field: name, reason: "a secret takes part in it")
        }
        return rendered.text.isEmpty ? nil : rendered.text
    }

    private func account(of step: Step, _ table: VariableTable) -> String? {
        guard case .scalar(let text, _)? = step.parameter("account") else { return nil }
        let name = table.render(text).text
        return name.isEmpty ? nil : name
    }
}
