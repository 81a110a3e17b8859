/// What a command wants of a store; it decides what is opened, and so how fast a command starts.
package enum StoreAccess: Hashable, Sendable {
    /// One connection that cannot write. Where no store exists yet it finds an empty one and creates nothing.
    case read
    /// Creates the folder and the file where they are missing and brings an older file up to date.
    case write
}
