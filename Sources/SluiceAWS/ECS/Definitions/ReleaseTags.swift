import SluiceModel

/// The tags of a registered revision: the user's own, then those that say which release and deployment made it.
package struct ReleaseTags: Hashable, Sendable {
    /// In AWS's form, `{ key, value }`; at most 50.
    package let tags: [JSONValue]
    /// Keys of ours for which there was no room; the last ones go first.
    package let dropped: [String]

    /// The user's tags are kept as they are, and win where a key is the same. Ours are made fit: other characters become '-',
    /// longer texts are cut.
    ///
    /// - Parameters:
    ///   - user: tags in AWS's form; what is wrong with them the validation says.
    ///   - ours: the most important first. Those with an empty value are left out.
    package init(user: [JSONValue], ours: [(name: String, value: String)]) {
        let taken = Set(user.compactMap { $0["key"]?.string })
        let wanted = ours.filter { !$0.value.isEmpty }
            .map {
                (
                    key: Self.fit($0.name, TagRules.maximumKeyLength),
                    value: Self.fit($0.value, TagRules.maximumValueLength)
                )
            }
            .filter { !taken.contains($0.key) }
        let room = max(0, TagRules.maximumCount - user.count)
        tags = user + wanted.prefix(room).map { ["key": .string($0.key), "value": .string($0.value)] }
        dropped = wanted.dropFirst(room).map(\.key)
    }

    private static func fit(_ text: String, _ limit: Int) -> String {
        var fitting = ""
        for character in text {
            let part = TagRules.isAllowed(character) ? character : "-"
            if fitting.unicodeScalars.count + part.unicodeScalars.count > limit { break }
            fitting.append(part)
        }
        return fitting
    }
}
