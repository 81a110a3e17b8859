import SluiceModel
import SluiceYAML

/// Reads `channels:` of a project.
struct ChannelReader {
    static let shape = MapShape(
        noun: "a channel",
        required: ["name"],
        optional: ["default", "lifecycle", "rules", "customFields", "tenantTags"]
    )
    static let fieldShape = MapShape(noun: "a custom field", required: ["name"], optional: ["required"])
    static let ruleShape = MapShape(
        noun: "a rule",
        required: ["packages"],
        optional: ["range", "tag", "latest"]
    )

    let project: String

    func read(_ project: MapReader, _ notes: inout FileNotes) -> [Channel] {
        var defaults: [SourceLocation] = []
        var channels: [Channel] = []
        for node in project.items("channels", &notes) {
            guard let channel = channel(node, &notes) else { continue }
            channels.append(channel)
            if channel.isDefault { defaults.append(notes.location(of: node)) }
        }
        for location in defaults.dropFirst() {
            notes.error("A project has one default channel, and there is one already at \(defaults[0]).", at: location)
        }
        return channels
    }

    private func channel(_ node: YAMLNode, _ notes: inout FileNotes) -> Channel? {
        guard let map = MapReader(node, as: Self.shape, &notes) else { return nil }
        let isDefault = map.bool("default", &notes) ?? false
        let lifecycle = map.plainText("lifecycle", &notes)
        if let lifecycle { notes.refer(to: .lifecycle, lifecycle) }
        let rules = rules(map, &notes)
        let fields = requiredFields(map, &notes)
        let tags = map.plainTexts("tenantTags", &notes)
        for tag in tags { notes.refer(to: .tenantTag, tag) }
        guard let name = map.plainText("name", &notes) else { return nil }
        notes.declare(.channel, name, in: .project(project))
        return Channel(
            name: name.text,
            isDefault: isDefault,
            lifecycle: lifecycle?.text,
            rules: rules,
            requiredFields: fields,
            tenantTags: tags.map(\.text)
        )
    }

    private func requiredFields(_ channel: MapReader, _ notes: inout FileNotes) -> [String] {
        let nodes = channel.items("customFields", &notes)
        if nodes.count > CustomFields.limit, let node = channel["customFields"] {
            notes.error("\(CustomFieldError.tooMany(nodes.count))", at: notes.location(of: node))
        }
        return nodes.compactMap { node in
            guard let map = MapReader(node, as: Self.fieldShape, &notes) else { return nil }
            let isRequired = map.bool("required", &notes) ?? false
            guard let name = map.plainText("name", &notes) else { return nil }
            do throws(CustomFieldError) { try CustomFields.check(CustomField(name: name.text, value: "")) } catch {
                notes.error("\(error)", at: name.location)
            }
            return isRequired ? name.text : nil
        }
    }

    /// A package stands in one rule of a channel at most (Octopus §4.4).
    private func rules(_ channel: MapReader, _ notes: inout FileNotes) -> [ChannelRule] {
        var places: [String: SourceLocation] = [:]
        return channel.items("rules", &notes).compactMap { node in
            guard let map = MapReader(node, as: Self.ruleShape, &notes) else { return nil }
            let packages = map.plainTexts("packages", &notes)
            for package in packages {
                notes.refer(to: .package, package, in: .packages(ofProject: project))
                if let first = places.updateValue(package.location, forKey: package.text) {
                    notes.error(
                        "Package '\(package.text)' has a rule in this channel already, at \(first).",
                        at: package.location
                    )
                }
            }
            let range = range(map, &notes)
            let tag = tag(map, &notes)
            let latest = map.choice("latest", of: LatestVersion.self, &notes) ?? .semver
            return ChannelRule(packages: packages.map(\.text), range: range, tag: tag, latest: latest)
        }
    }

    private func range(_ map: MapReader, _ notes: inout FileNotes) -> String? {
        guard let range = map.plainText("range", &notes) else { return nil }
        do throws(VersionRangeError) { _ = try VersionRange(range.text) } catch {
            notes.error("\(error)", at: range.location)
        }
        return range.text
    }

    /// In bytes; a longer expression is not compiled.
    private static let tagLimit = 1_000

    private func tag(_ map: MapReader, _ notes: inout FileNotes) -> String? {
        guard let tag = map.plainText("tag", &notes) else { return nil }
        guard tag.text.utf8.count <= Self.tagLimit else {
            notes.error("The tag rule has more than \(Self.tagLimit) bytes.", at: tag.location)
            return nil
        }
        do throws(PreReleaseRuleError) { _ = try PreReleaseRule(tag.text) } catch {
            notes.error("\(error)", at: tag.location)
        }
        return tag.text
    }
}
