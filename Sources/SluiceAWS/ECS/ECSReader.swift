/// The calls to Amazon ECS that change nothing, one file each beside this one.
///
/// Whoever plans is given a reader, so that a dry run cannot write by mistake.
package struct ECSReader: Sendable {
    let client: AWSClient

    package init(client: AWSClient) { self.client = client }

    /// Where this reader looks; for messages.
    package var region: String { client.region }
}
