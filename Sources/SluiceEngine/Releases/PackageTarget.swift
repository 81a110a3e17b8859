import SluiceModel

/// A package reference of a release, its templates rendered: what is asked of which feed.
struct PackageTarget: Hashable, Sendable {
    /// The step's name.
    let step: String
    let reference: PackageReference
    let feed: String
    let id: String

    /// As people name it: `'hello-color' (Register:web)`, `'proxy' (Register:proxy, fixed at 1.2)`.
    var text: String {
        let version = reference.version.map { ", fixed at \($0)" } ?? ""
        return "'\(id)' (\(step):\(reference.name)\(version))"
    }
}
