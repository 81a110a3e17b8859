/// The calls to Amazon ECS that change something, one file each beside this one.
package struct ECSWriter: Sendable {
    let client: AWSClient

    package init(client: AWSClient) { self.client = client }

    package var reader: ECSReader { ECSReader(client: client) }
}
