import SluiceModel
import SluiceYAML

/// Reads `packages:` of a step.
struct PackageReader {
    static let shape = MapShape(noun: "a package", required: ["feed", "id"], optional: ["name", "version", "pin"])

    let step: String
    let project: String

    func read(_ map: MapReader, _ type: StepTypeDeclaration?, _ notes: inout FileNotes) -> [PackageReference] {
        if let type, !type.packagesAllowed, let node = map["packages"] {
            notes.error("A step of type '\(type.name)' uses no packages.", at: notes.location(of: node))
        }
        return map.items("packages", &notes).compactMap { package($0, &notes) }
    }

    private func package(_ node: YAMLNode, _ notes: inout FileNotes) -> PackageReference? {
        guard let map = MapReader(node, as: Self.shape, &notes) else { return nil }
        let feed = map.plainText("feed", &notes)
        if let feed { notes.refer(to: .feed, feed) }
        let id = map.plainText("id", &notes)
        let version = map.plainText("version", &notes)?.text
        let pin = map.bool("pin", &notes) ?? true
        let name = map["name"] == nil ? id : map.plainText("name", &notes)
        if let name { declare(name, &notes) }
        guard let name, let feed, let id else { return nil }
        return PackageReference(
            name: name.text,
            feed: feed.text,
            id: id.text,
            version: version,
            pin: pin,
            location: map.location
        )
    }

    private func declare(_ name: LocatedText, _ notes: inout FileNotes) {
        notes.declare(.package, name, in: .step(step, inProject: project))
        notes.declare(.package, name, in: .packages(ofProject: project))
        let qualified = LocatedText(text: "\(step):\(name.text)", location: name.location)
        notes.declare(.package, qualified, in: .packages(ofProject: project))
    }
}
