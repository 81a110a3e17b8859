import SluiceModel

/// Versions that the same part of a channel's rule keeps out.
package struct RefusedVersions: Hashable, Sendable {
    /// Versions that are named; of more only the number is told.
    static let shown = 5

    package let refusal: ChannelRefusal
    /// The first few, in the order in which they were asked about.
    package let examples: [String]
    package let count: Int

    init(_ refusal: ChannelRefusal, _ versions: [String]) {
        self.refusal = refusal
        examples = Array(versions.prefix(Self.shown))
        count = versions.count
    }
}

extension RefusedVersions: CustomStringConvertible {
    /// `Its range [1.0,2.0) refuses '2.0', '2.1' and 7 more.`
    package var description: String {
        let names = examples.map { "'\($0)'" }.joined(separator: ", ")
        let all = count > examples.count ? "\(names) and \(count - examples.count) more" : names
        return switch refusal {
        case .range(let range): "Its range \(range) refuses \(all)."
        case .tag(let tag): "Its tag rule \(tag) refuses \(all)."
        case .noVersion: "No version, and so without a place among versions: \(all)."
        }
    }
}
