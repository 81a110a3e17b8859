/// A deployment's number in its store, printed in Octopus's form: `Deployments-34`, whose task is `ServerTasks-34`.
package struct DeploymentID: Hashable, Sendable, Codable {
    /// From 1.
    package let number: Int64

    package init(_ number: Int64) { self.number = number }

    /// `Deployments-34`, `ServerTasks-34` or `34`, in any case; nil for anything else.
    package init?(_ text: String) {
        let lower = text.lowercased()
        let digits =
            ["deployments-", "servertasks-"].first(where: lower.hasPrefix).map { lower.dropFirst($0.count) }
            ?? lower[...]
        guard let number = Int64(digits), number > 0 else { return nil }
        self.number = number
    }

    package var task: String { "ServerTasks-\(number)" }
}

extension DeploymentID: CustomStringConvertible {
    package var description: String { "Deployments-\(number)" }
}
