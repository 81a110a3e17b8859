import ArgumentParser

/// By which rules texts are versions.
struct VersionKind: ParsableArguments {
    enum Choice {
        case lenient
        case docker
        case semantic
    }

    @Flag(help: "They are image tags.")
    var docker = false

    @Flag(help: "They are semantic versions, of packages: stricter, and metadata counts.")
    var semver = false

    func validate() throws {
        guard !(docker && semver) else { throw ValidationError("Choose one of '--docker' and '--semver'.") }
    }

    var choice: Choice {
        if docker { return .docker }
        return semver ? .semantic : .lenient
    }
}
