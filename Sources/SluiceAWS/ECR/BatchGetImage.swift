import SluiceModel

extension ECRReader {
    /// The digests of an index's platforms: what a running task reports where its definition names the index.
    ///
    /// Empty for an image of one platform and for a digest that the repository does not have. Attestations, which
    /// stand in an index as platform `unknown`, are left out.
    ///
    /// - Parameter digest: `sha256:…` of the index.
    /// - Throws: as `AWSClient.call`.
    package func platformDigests(of digest: String, in repository: String) async throws -> [String] {
        let body: JSONValue = [
            "repositoryName": .string(repository),
            "imageIds": [["imageDigest": .string(digest)]],
            "acceptedMediaTypes": .array(Self.mediaTypes.map { .string($0) }),
        ]
        let answer = try await client.call("BatchGetImage", of: .ecr, body)
        guard let text = answer["images"]?[0]?["imageManifest"]?.string, let manifest = try? JSONParser.parse(text)
        else {
            return []
        }
        return (manifest["manifests"]?.array ?? [])
            .filter { $0["platform"]?["os"]?.string != "unknown" }
            .compactMap { $0["digest"]?.string }
    }

    /// Both kinds of index and of manifest: for anything not named ECR may convert, and the digest would be another.
    private static let mediaTypes = [
        "application/vnd.oci.image.index.v1+json",
        "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.docker.distribution.manifest.v2+json",
    ]
}
