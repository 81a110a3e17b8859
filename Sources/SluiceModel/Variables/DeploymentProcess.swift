/// What a project can run, as values are scoped to it (`process:`).
package enum DeploymentProcess {
    /// The steps of a project, which every deployment runs.
    package static let name = "deployment"
    /// Every process there is.
    package static let names = [name]
}
