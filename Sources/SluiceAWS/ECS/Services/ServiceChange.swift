import SluiceModel

/// One difference that an update makes to a service.
package struct ServiceChange: Hashable, Sendable {
    package enum Effect: String, Hashable, Sendable, Codable {
        /// ECS replaces the tasks.
        case startsDeployment
        /// ECS takes it over without touching the tasks.
        case inPlace
        /// A field that our table does not know.
        case unknown
    }

    /// A field, nested ones with dots: `deploymentConfiguration.maximumPercent`.
    package let name: String
    /// Nil where the service has nothing there.
    package let before: JSONValue?
    package let after: JSONValue
    package let effect: Effect
}
