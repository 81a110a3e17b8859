import FoundationEssentials
import SluiceModel

/// A revision as `DescribeTaskDefinition` and `RegisterTaskDefinition` answer.
package struct TaskDefinitionDescription: Hashable, Sendable {
    /// The answer's `taskDefinition`.
    package let raw: JSONValue
    /// In AWS's form; they stand beside the definition, not in it.
    package let tags: [JSONValue]

    /// - Parameter answer: the whole answer.
    package init(answer: JSONValue) {
        raw = answer["taskDefinition"] ?? [:]
        tags = answer["tags"]?.array ?? []
    }

    package var arn: String { raw["taskDefinitionArn"]?.string ?? "" }
    package var family: String { raw["family"]?.string ?? "" }
    package var revision: Int { raw["revision"]?.int ?? 0 }
    /// `ACTIVE`, `INACTIVE` or `DELETE_IN_PROGRESS`.
    package var status: String { raw["status"]?.string ?? "" }
    package var isActive: Bool { status == "ACTIVE" }
    package var registeredAt: Date? { raw["registeredAt"]?.time }

    /// The value of a tag; nil where there is none of that key.
    package func tag(_ key: String) -> String? {
        tags.first { $0["key"]?.string == key }?["value"]?.string
    }

    /// The image of a container; nil where there is no such container.
    package func image(ofContainer name: String) -> String? {
        raw["containerDefinitions"]?.array?.first { $0["name"]?.string == name }?["image"]?.string
    }
}
