/// How many releases a phase keeps, or for how long.
package enum RetentionPolicy: Hashable, Sendable, Codable {
    case forever
    /// So many beside those that are kept always; 0 for none.
    case items(Int)
    /// Those that came within so many days; 0 for none.
    case days(Int)
}
