import Foundation
import SluiceModel

@testable import SluiceEngine

/// A feed of versions that are simply there, opened through the registry like any other.
struct ShelfFeed: Feed {
    /// Versions by package, in the order in which they were pushed.
    let packages: [String: [String]]
    let name: String

    /// A feed type of that name over these packages.
    static func type(_ packages: [String: [String]]) -> FeedType {
        FeedType(
            declaration: FeedTypeDeclaration(name: "shelf", requiredSettings: [], optionalSettings: [])
        ) { definition, _ in ShelfFeed(packages: packages, name: definition.name) }
    }

    func versions(of package: String) async throws -> [PackageVersion] {
        guard let versions = packages[package] else {
            throw FeedError.noPackage(package, feed: name, place: "the shelf", nearest: [])
        }
        return versions.enumerated().map { index, version in
            PackageVersion(version: version, digest: digest(version), pushedAt: .noon + Double(index))
        }
    }

    func pin(_ version: String, of package: String) async throws -> PinnedContent {
        guard packages[package]?.contains(version) == true else {
            throw FeedError.noVersion(version, package: package, feed: name, nearest: packages[package] ?? [])
        }
        return PinnedContent(
            repository: "shelf.example.com/\(package)",
            digest: digest(version),
            platformDigests: ["sha256:arm-\(version)"],
            pushedAt: .noon
        )
    }

    func test() async throws -> String { "It is there." }

    private func digest(_ version: String) -> String { "sha256:\(version)" }
}
