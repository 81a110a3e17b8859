import SluiceModel

/// Secrets in a container's plain `environment` can be read by anyone who may describe the task definition.
enum PlainSecrets {
    /// A sentence for each secret that stands there, unless the step allows it.
    static func problems(in step: RenderedStep) throws -> [String] {
        guard try !step.flag("allowPlainSecrets") else { return [] }
        return step.sensitivePaths.filter { $0.contains(".environment[") }.sorted().map { path in
            """
            \(path) holds a secret, and anyone who may describe the task definition can read it: use 'secrets:' with \
            'valueFrom', or write 'allowPlainSecrets: true' beside 'with:'.
            """
        }
    }
}
