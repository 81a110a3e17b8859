import SluiceAWS
import SluiceModel

/// What a plan may look at. It offers no write call, so a dry run cannot write by mistake.
package struct StepReader: Sendable {
    private let clients: AWSClients

    package init(clients: AWSClients) { self.clients = clients }

    /// ECS with the step's account and region.
    package func ecs(for step: RenderedStep) throws -> ECSReader {
        ECSReader(client: try clients.client(for: step))
    }

    /// The calls that only inform, with the step's account and region.
    package func aws(for step: RenderedStep) throws -> AWSClient { try clients.client(for: step) }
}
