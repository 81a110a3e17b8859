import Crypto
import FoundationEssentials

/// AWS Signature Version 4: the headers that prove who sends a request.
///
/// Pure: the same request, credentials and time give the same signature. For every service but S3, whose paths are
/// signed by other rules.
struct RequestSigner {
    let credentials: AWSCredentials
    let region: String
    /// The name that is signed: `ecs`.
    let service: String

    private static let algorithm = "AWS4-HMAC-SHA256"

    /// The same request with `X-Amz-Date`, `Authorization` and, for temporary credentials, `X-Amz-Security-Token`.
    ///
    /// Its URL must be absolute and its headers must name the host; every header present is signed.
    func sign(_ request: HTTPRequest, at time: Date) -> HTTPRequest {
        let stamp = SigningTime(time)
        var signed = request
        signed.headers.append(HTTPHeader("X-Amz-Date", stamp.second))
        if let token = credentials.sessionToken {
            signed.headers.append(HTTPHeader("X-Amz-Security-Token", token.reveal()))
        }
        let canonical = CanonicalRequest(signed)
        signed.headers.append(HTTPHeader("Authorization", authorization(for: canonical, at: stamp)))
        return signed
    }

    private func authorization(for request: CanonicalRequest, at stamp: SigningTime) -> String {
        let scope = "\(stamp.day)/\(region)/\(service)/aws4_request"
        let hash = SHA256.hash(data: Array(request.text.utf8)).hex
        let toSign = [Self.algorithm, stamp.second, scope, hash].joined(separator: "\n")
        let signature = mac(toSign, SymmetricKey(data: key(for: stamp.day))).hex
        let names = request.signedNames
        return
            "\(Self.algorithm) Credential=\(credentials.accessKeyID)/\(scope), SignedHeaders=\(names), Signature=\(signature)"
    }

    private func key(for day: String) -> some ContiguousBytes {
        let secret = SymmetricKey(data: Array("AWS4\(credentials.secretAccessKey.reveal())".utf8))
        return [region, service, "aws4_request"].reduce(mac(day, secret)) { mac($1, SymmetricKey(data: $0)) }
    }

    private func mac(_ text: String, _ key: SymmetricKey) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    }
}
