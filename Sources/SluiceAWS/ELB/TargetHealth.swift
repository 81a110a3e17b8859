/// What a load balancer thinks of one target.
package struct TargetHealth: Hashable, Sendable {
    /// An address or an instance, with its port: `10.0.0.7:80`.
    package let target: String
    /// In AWS's words: `initial`, `healthy`, `unhealthy`, `draining`, …
    package let state: String
    /// AWS's own sentence; empty where it has none.
    package let reason: String

    package var isUnhealthy: Bool { state == "unhealthy" || state == "unavailable" }
}
