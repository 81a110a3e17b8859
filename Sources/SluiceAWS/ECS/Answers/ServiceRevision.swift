import SluiceModel

/// A snapshot of what a service runs, as `DescribeServiceRevisions` answers.
package struct ServiceRevision: Hashable, Sendable {
    package let raw: JSONValue

    package init(_ raw: JSONValue) { self.raw = raw }

    package var arn: String { raw["serviceRevisionArn"]?.string ?? "" }
    /// An ARN.
    package var taskDefinition: String? { raw["taskDefinition"]?.string }

    /// Digests by container name, as far as AWS gives them.
    package var imageDigests: [String: String] {
        let digests = (raw["containerImages"]?.array ?? []).compactMap { image -> (String, String)? in
            guard let name = image["containerName"]?.string, let digest = image["imageDigest"]?.string else {
                return nil
            }
            return (name, digest)
        }
        return Dictionary(digests) { first, _ in first }
    }
}
