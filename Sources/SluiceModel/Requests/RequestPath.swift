/// How fields of a request are named to people: `containerDefinitions[0].image`; empty for the whole.
package enum RequestPath {
    package static func member(_ name: String, of path: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    package static func element(_ index: Int, of path: String) -> String { "\(path)[\(index)]" }
}
