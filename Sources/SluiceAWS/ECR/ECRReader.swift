/// The calls to Amazon ECR that change nothing, one file each beside this one.
package struct ECRReader: Sendable {
    let client: AWSClient

    package init(client: AWSClient) { self.client = client }

    /// Where this reader looks; for messages.
    package var region: String { client.region }
}
