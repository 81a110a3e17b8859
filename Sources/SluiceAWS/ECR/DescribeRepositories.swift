import SluiceModel

extension ECRReader {
    /// Every repository of the account and region, in ECR's order.
    ///
    /// - Throws: as `AWSClient.call`.
    package func repositories() async throws -> [ECRRepository] {
        try await client.list("DescribeRepositories", of: .ecr, ["maxResults": 1000], list: "repositories")
            .compactMap { ECRRepository($0) }
    }

    /// One repository; nil where there is none of that name.
    ///
    /// - Throws: as `AWSClient.call`, but not for `RepositoryNotFoundException`.
    package func repository(named name: String) async throws -> ECRRepository? {
        do {
            let answer = try await client.call(
                "DescribeRepositories",
                of: .ecr,
                ["repositoryNames": [.string(name)]]
            )
            return (answer["repositories"]?.array ?? []).lazy.compactMap { ECRRepository($0) }.first
        } catch let error as AWSError where error.code == "RepositoryNotFoundException" {
            return nil
        }
    }
}
