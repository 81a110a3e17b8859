import FoundationEssentials
import SluiceModel

extension AWSClient {
    /// Who signs; needs no permission.
    ///
    /// - Throws: as `call`.
    package func callerIdentity(retrying policy: RetryPolicy = .standard) async throws -> CallerIdentity {
        let answer = try await query("GetCallerIdentity", of: .sts, [], retrying: policy)
        let result = answer["GetCallerIdentityResult"]
        guard let account = result?["Account"]?.text, let arn = result?["Arn"]?.text else {
            throw try failure(of: "GetCallerIdentity", .sts, .unreadable("It names no account."))
        }
        return CallerIdentity(account: account, arn: arn)
    }

    func assume(_ role: AssumedRole) async throws -> AWSCredentials {
        var form = role.form
        if let externalID = role.externalID { form.append(("ExternalId", externalID)) }
        return try await credentials(by: "AssumeRole", form)
    }

    func assume(_ role: AssumedRole, webIdentity token: Secret) async throws -> AWSCredentials {
        let form = role.form + [("WebIdentityToken", token.reveal())]
        return try await credentials(by: "AssumeRoleWithWebIdentity", form)
    }

    private func credentials(
        by operation: String,
        _ form: [(name: String, value: String)]
    ) async throws -> AWSCredentials {
        let answer = try await query(operation, of: .sts, form)
        let keys = answer["\(operation)Result"]?["Credentials"]
        guard let id = keys?["AccessKeyId"]?.text, let secret = keys?["SecretAccessKey"]?.text else {
            throw try failure(of: operation, .sts, .unreadable("It holds no keys."))
        }
        return AWSCredentials(
            accessKeyID: id,
            secretAccessKey: Secret(secret),
            sessionToken: keys?["SessionToken"].map { Secret($0.text) },
            expiration: keys?["Expiration"].flatMap { try? Date($0.text, strategy: .iso8601) }
        )
    }
}

extension AssumedRole {
    fileprivate var form: [(name: String, value: String)] {
        var form = [(name: "RoleArn", value: arn), (name: "RoleSessionName", value: sessionName)]
        if let duration { form.append((name: "DurationSeconds", value: String(duration))) }
        return form
    }
}
