import SluiceModel

/// A container of a task as `DescribeTasks` answers.
package struct TaskContainer: Hashable, Sendable {
    package let raw: JSONValue

    package init(_ raw: JSONValue) { self.raw = raw }

    package var name: String { raw["name"]?.string ?? "" }
    /// As the task definition names it.
    package var image: String? { raw["image"]?.string }
    /// `sha256:…`, of the index or of the platform's image; nil before the image was pulled, and on some endpoints always.
    package var imageDigest: String? { raw["imageDigest"]?.string }
    /// Nil where the container never ran.
    package var exitCode: Int? { raw["exitCode"]?.int }
    package var reason: String? { raw["reason"]?.string }
    package var lastStatus: String? { raw["lastStatus"]?.string }
    /// `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    package var healthStatus: String? { raw["healthStatus"]?.string }
}
