/// A variable with its final text, for one step of one deployment.
package struct EvaluatedVariable: Hashable, Sendable {
    package let name: String
    package let text: String
    package let isSensitive: Bool

    package init(name: String, text: String, isSensitive: Bool) {
        self.name = name
        self.text = text
        self.isSensitive = isSensitive
    }
}
