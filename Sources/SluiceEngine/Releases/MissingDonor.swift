/// Why the package that gives a release its version is not there.
package enum MissingDonor: Hashable, Sendable {
    case step
    case package
    case disabled
    /// The step does not run in this channel.
    case channel(String)
}
