import SluiceModel

extension ECRReader {
    /// Every image of a repository that has a tag, in ECR's order, which means nothing.
    ///
    /// - Throws: as `AWSClient.call`; `RepositoryNotFoundException` where there is no such repository.
    package func taggedImages(of repository: String) async throws -> [ECRImage] {
        let body: JSONObject = [
            "repositoryName": .string(repository),
            "maxResults": 1000,
            "filter": ["tagStatus": "TAGGED"],
        ]
        return try await client.list("DescribeImages", of: .ecr, body, list: "imageDetails")
            .compactMap { ECRImage($0) }
    }

    /// The image that a tag points to; nil where the repository has no such tag.
    ///
    /// - Throws: as `AWSClient.call`, but not for `ImageNotFoundException`.
    package func image(tagged tag: String, in repository: String) async throws -> ECRImage? {
        try await image(["imageTag": .string(tag)], in: repository)
    }

    /// The image with that digest; nil where the repository has it no more.
    ///
    /// - Throws: as `AWSClient.call`, but not for `ImageNotFoundException`.
    package func image(digest: String, in repository: String) async throws -> ECRImage? {
        try await image(["imageDigest": .string(digest)], in: repository)
    }

    private func image(_ identifier: JSONValue, in repository: String) async throws -> ECRImage? {
        let body: JSONValue = ["repositoryName": .string(repository), "imageIds": [identifier]]
        do {
            let answer = try await client.call("DescribeImages", of: .ecr, body)
            return (answer["imageDetails"]?.array ?? []).lazy.compactMap { ECRImage($0) }.first
        } catch let error as AWSError where error.code == "ImageNotFoundException" {
            return nil
        }
    }
}
