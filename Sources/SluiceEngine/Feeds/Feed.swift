import SluiceModel

/// A place where packages come from.
package protocol Feed: Sendable {
    /// Every version of a package, complete over all pages, in no order. Throws `FeedError.noPackage` where there is none.
    func versions(of package: String) async throws -> [PackageVersion]

    /// What a version means right now. Throws `FeedError.noVersion` where it does not exist.
    func pin(_ version: String, of package: String) async throws -> PinnedContent

    /// Asks for as little as tells whether the feed works; the answer is a sentence for people.
    func test() async throws -> String
}
