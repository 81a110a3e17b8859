/// The names by which a request may call a task definition: an ARN, `family:revision`, or the family for its newest revision.
package enum TaskDefinitionName {
    /// Whether both certainly name the same revision. A family alone may be any, so it never does.
    package static func isSame(_ one: String, _ other: String) -> Bool {
        guard let (name, otherName) = revision(of: one).flatMap({ name in revision(of: other).map { (name, $0) } })
        else {
            return false
        }
        let bothAreARNs = one.hasPrefix("arn:") && other.hasPrefix("arn:")
        return bothAreARNs ? one == other : name == otherName
    }

    /// `family:revision` of any of the names; nil for a family alone.
    package static func revision(of name: String) -> String? {
        let short =
            name.hasPrefix("arn:") ? name.split(separator: "/", maxSplits: 1).last.map(String.init) ?? name : name
        let parts = short.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, Int(parts[1]) != nil else { return nil }
        return short
    }
}
