import FoundationEssentials
import SluiceModel

extension CredentialsError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .none(let places):
            """
            No AWS credentials were found. Looked at, in this order: \(places.joined(separator: "; ")). \
            Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws with AWS_PROFILE.
            """
        case .unknownProfile(let name, let names, let files):
            "There is no AWS profile '\(name)' in \(Self.list(files)). \(Self.hint(for: name, in: names))"
        case .emptyProfile(let name, let files):
            """
            The AWS profile '\(name)' in \(Self.list(files)) holds no credentials: it needs aws_access_key_id and \
            aws_secret_access_key, or role_arn with source_profile or credential_source, or web_identity_token_file.
            """
        case .incomplete(let place, let half, let missing):
            "\(place) has \(half) without \(missing): give both or none."
        case .unsupported(let profile, let key, let what):
            """
            The AWS profile '\(profile)' uses \(key) (\(what)), which Sluice does not support. Export the credentials \
            to the environment first: aws configure export-credentials --profile \(profile) --format env.
            """
        case .profileLoop(let names):
            "AWS profiles name each other as source_profile: \(names.map { "'\($0)'" }.joined(separator: " → "))."
        case .unknownCredentialSource(let source, let profile):
            """
            The AWS profile '\(profile)' has credential_source '\(source)': it must be Environment, EcsContainer or \
            Ec2InstanceMetadata.
            """
        case .malformedFile(let path, let line, let reason):
            "The AWS file '\(path)' cannot be read at line \(line): \(reason)."
        case .unreadableFile(let path, let reason):
            "The AWS file '\(path)' cannot be read: \(reason)."
        case .expired(let place, let date):
            "The AWS credentials from \(place) expired at \(date.formatted(.iso8601)): get new ones, then try again."
        case .unusable(let place, let reason):
            "The AWS credentials from \(place) cannot be used: \(reason)"
        }
    }

    private static func list(_ files: [String]) -> String {
        files.isEmpty ? "~/.aws (no file is there)" : files.map { "'\($0)'" }.joined(separator: " and ")
    }

    private static func hint(for name: String, in names: [String]) -> String {
        let nearest = Nearest.names(to: name, in: names)
        if !nearest.isEmpty { return "Did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?" }
        guard !names.isEmpty else { return "No profile is defined there." }
        let shown = names.sorted().prefix(shownNames).map { "'\($0)'" }.joined(separator: ", ")
        let more = names.count > shownNames ? " and \(names.count - shownNames) more" : ""
        return "There are: \(shown)\(more)."
    }

    private static let shownNames = 12
}
