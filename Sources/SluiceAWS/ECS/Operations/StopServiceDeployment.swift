import SluiceModel

extension ECSWriter {
    package enum StopKind: String, Hashable, Sendable {
        /// Goes back to the last revision that was deployed with success, also where the service has no rollback turned on.
        case rollback = "ROLLBACK"
        case abort = "ABORT"
    }

    /// Stops a deployment that is under way.
    ///
    /// - Throws: as `AWSClient.call`; `ConflictException` for one that has ended.
    package func stopServiceDeployment(_ arn: String, _ kind: StopKind) async throws {
        _ = try await call(
            "StopServiceDeployment",
            ["serviceDeploymentArn": .string(arn), "stopType": .string(kind.rawValue)]
        )
    }
}
