import SluiceModel

/// Why a feed could not answer.
package enum FeedError: Error, Hashable {
    /// `known` are the feeds of the workspace.
    case noFeed(String, known: [String])
    case unknownType(feed: String, type: String)
    /// `nearest` are names that exist there.
    case noPackage(String, feed: String, place: String, nearest: [String])
    case noVersion(String, package: String, feed: String, nearest: [String])
    /// `refused` says which part of the channel's rule keeps out which versions.
    case noVersionMatches(package: String, feed: String, channel: String, refused: [RefusedVersions])
    /// There is not one version with a tag.
    case empty(package: String, feed: String)
}

extension FeedError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noFeed(let name, let known):
            "There is no feed '\(name)' in this workspace. \(Names.thereAre("feeds", known, nearestTo: name))"
        case .unknownType(let feed, let type):
            "Feed '\(feed)' has the type '\(type)', which this version of Sluice does not have."
        case .noPackage(let package, let feed, let place, let nearest):
            "Feed '\(feed)' has no package '\(package)' (\(place)). \(Names.didYouMean(nearest))"
        case .noVersion(let version, let package, let feed, let nearest):
            "Feed '\(feed)' has no version '\(version)' of '\(package)'. \(Names.nearest(nearest))"
        case .noVersionMatches(let package, let feed, let channel, let refused):
            """
            Feed '\(feed)' has no version of '\(package)' that channel '\(channel)' accepts. \
            \(refused.map(\.description).joined(separator: " "))
            """
        case .empty(let package, let feed):
            "Package '\(package)' in feed '\(feed)' has no version yet: push an image with a tag first."
        }
    }
}
