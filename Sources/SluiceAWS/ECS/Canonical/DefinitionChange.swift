import SluiceModel

/// One difference between what is registered and what should run.
package struct DefinitionChange: Hashable, Sendable {
    package enum Group: Hashable, Sendable, CustomStringConvertible {
        case task
        case container(String)

        package var description: String {
            switch self {
            case .task: "task"
            case .container(let name): "container \(name)"
            }
        }
    }

    package let group: Group
    /// A field (`image`, `healthCheck.interval`), or an entry of a set (`environment OCTO_COLOR`, `portMappings 80/tcp`).
    package let name: String
    /// Nil where it was not there or had AWS's default.
    package let before: JSONValue?
    /// Nil where it is gone or has AWS's default.
    package let after: JSONValue?
}
