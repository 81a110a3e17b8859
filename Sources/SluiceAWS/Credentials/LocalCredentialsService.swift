import FoundationEssentials
import SluiceModel

/// A service beside this process that hands out the credentials of its role as JSON.
struct LocalCredentialsService {
    /// For messages.
    let place: String
    let timeout: Duration
    let world: AWSWorld

    /// - Throws: `CredentialsError.unusable` where it does not answer with credentials.
    func credentials(at url: String, headers: [HTTPHeader]) async throws -> AWSCredentials {
        var request = HTTPRequest(method: "GET", url: url, headers: headers)
        request.connectTimeout = timeout
        request.timeout = timeout
        request.usesProxy = false
        let response: HTTPResponse
        do { response = try await world.transport.send(request) } catch let error as HTTPError {
            throw CredentialsError.unusable(place: place, reason: error.description)
        }
        guard response.status == 200 else { throw unusable("It answers with HTTP \(response.status).") }
        return try credentials(in: response.body)
    }

    private func credentials(in body: [UInt8]) throws(CredentialsError) -> AWSCredentials {
        guard let answer = try? JSONParser.parse(body), let id = answer["AccessKeyId"]?.string,
            let secret = answer["SecretAccessKey"]?.string
        else { throw unusable("Its answer holds no AccessKeyId and SecretAccessKey.") }
        let expiration = answer["Expiration"]?.string.flatMap { try? Date($0, strategy: .iso8601) }
        return AWSCredentials(
            accessKeyID: id,
            secretAccessKey: Secret(secret),
            sessionToken: answer["Token"]?.string.map { Secret($0) },
            expiration: expiration
        )
    }

    private func unusable(_ reason: String) -> CredentialsError { .unusable(place: place, reason: reason) }
}
