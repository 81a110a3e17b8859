import SluiceModel

/// A repository of images.
package struct ECRRepository: Hashable, Sendable {
    package let name: String
    /// The account it belongs to, twelve digits.
    package let registryID: String
    /// What stands before `:tag` and `@digest`: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/hello-color`.
    package let uri: String

    package init(name: String, registryID: String, uri: String) {
        self.name = name
        self.registryID = registryID
        self.uri = uri
    }
}

extension ECRRepository {
    /// From an element of `repositories`; nil without a name and an address.
    init?(_ value: JSONValue) {
        guard let name = value["repositoryName"]?.string, let uri = value["repositoryUri"]?.string else { return nil }
        self.init(name: name, registryID: value["registryId"]?.string ?? "", uri: uri)
    }
}
