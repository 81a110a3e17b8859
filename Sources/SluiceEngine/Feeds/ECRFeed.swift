import SluiceAWS
import SluiceModel

/// Amazon ECR, asked through its own API: every page at 1,000 images a call, digests and push dates included, and no
/// registry password needed.
struct ECRFeed: Feed {
    static let type = FeedType(
        declaration: FeedTypeDeclaration(name: "aws-ecr", requiredSettings: ["region"], optionalSettings: ["account"])
    ) { definition, clients in
        let client = try clients.client(
            account: definition.settings["account"],
            region: definition.settings["region"],
            for: "Feed '\(definition.name)'"
        )
        return ECRFeed(name: definition.name, ecr: ECRReader(client: client))
    }

    let name: String
    let ecr: ECRReader

    func versions(of package: String) async throws -> [PackageVersion] {
        try await naming(package) {
            try await ecr.taggedImages(of: package).flatMap { image in
                image.tags.map { PackageVersion(version: $0, digest: image.digest, pushedAt: image.pushedAt) }
            }
        }
    }

    func pin(_ version: String, of package: String) async throws -> PinnedContent {
        guard let image = try await naming(package, { try await ecr.image(tagged: version, in: package) }) else {
            let known = VersionOrder.newestFirst(try await versions(of: package)).map(\.version)
            let nearest = Nearest.names(to: version, in: known)
            throw FeedError.noVersion(
                version,
                package: package,
                feed: name,
                nearest: nearest.isEmpty ? Array(known.prefix(5)) : nearest
            )
        }
        guard let repository = try await ecr.repository(named: package) else { throw try await noPackage(package) }
        return PinnedContent(
            repository: repository.uri,
            digest: image.digest,
            platformDigests: image.isIndex ? try await ecr.platformDigests(of: image.digest, in: package) : [],
            pushedAt: image.pushedAt
        )
    }

    func test() async throws -> String {
        let count = try await ecr.repositories().count
        return "Feed '\(name)' answers: \(count == 1 ? "1 repository" : "\(count) repositories") in \(ecr.region)."
    }

    /// A repository that is not there is an error that lists the nearest that are.
    private func naming<Result>(_ package: String, _ question: () async throws -> Result) async throws -> Result {
        do {
            return try await question()
        } catch let error as AWSError where error.code == "RepositoryNotFoundException" {
            throw try await noPackage(package)
        }
    }

    private func noPackage(_ package: String) async throws -> FeedError {
        // Listing repositories is a right of its own: without it the error has no suggestions and is the same otherwise.
        let known = (try? await ecr.repositories().map(\.name)) ?? []
        let nearest = Nearest.names(to: package, in: known)
        return .noPackage(
            package,
            feed: name,
            place: "no such repository in \(ecr.region)",
            nearest: nearest.isEmpty ? Array(known.prefix(5)) : nearest
        )
    }
}
