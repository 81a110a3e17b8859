/// Which part of a channel's rule keeps a version out.
package enum ChannelRefusal: Hashable, Sendable {
    case range(String)
    case tag(String)
    /// The tag is no version, so that nothing can be said of it, such as `20260821123456`, whose number is too large.
    case noVersion
}

extension ChannelRefusal: CustomStringConvertible {
    /// A clause about one version: `its range [1.0,2.0) keeps it out`.
    package var description: String {
        switch self {
        case .range(let range): "its range \(range) keeps it out"
        case .tag(let tag): "its tag rule \(tag) keeps it out"
        case .noVersion: "the tag is no version, so that its rule cannot place it"
        }
    }
}
