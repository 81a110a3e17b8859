/// The profiles of `~/.aws/config` and `~/.aws/credentials`, or of the files that `AWS_CONFIG_FILE` and
/// `AWS_SHARED_CREDENTIALS_FILE` name.
package struct SharedProfiles: Sendable {
    /// The files that exist, credentials first.
    let files: [String]
    private let profiles: [String: Profile]

    /// A file that is not there counts as empty.
    ///
    /// - Throws: `CredentialsError` for one that cannot be read.
    package init(environment: [String: String], home: String) throws(CredentialsError) {
        let paths = Self.paths(environment: environment, home: home)
        let credentials = try Self.read(paths.credentials)
        let config = try Self.read(paths.config)
        files = [(paths.credentials, credentials), (paths.config, config)].filter { $0.1 != nil }.map(\.0)
        var settings: [String: [String: String]] = [:]
        for (section, values) in config?.sections ?? [:] {
            guard let name = Self.profileName(section) else { continue }
            settings[name, default: [:]].merge(values) { old, _ in old }
        }
        for (name, values) in credentials?.sections ?? [:] {
            settings[name, default: [:]].merge(values) { _, new in new }
        }
        profiles = settings.reduce(into: [:]) { $0[$1.key] = Profile(name: $1.key, settings: $1.value) }
    }

    /// Their names, sorted.
    package var names: [String] { profiles.keys.sorted() }

    /// The profile's `region`; nil where it has none or does not exist.
    package func region(of name: String) -> String? { profiles[name]?["region"] }

    func profile(named name: String) -> Profile? { profiles[name] }

    /// - Throws: `CredentialsError.unknownProfile`.
    func require(_ name: String) throws(CredentialsError) -> Profile {
        guard let profile = profiles[name] else {
            throw .unknownProfile(name, names: names, files: files)
        }
        return profile
    }

    /// Where the two files are looked for, whether or not they exist.
    static func paths(environment: [String: String], home: String) -> (credentials: String, config: String) {
        func path(_ variable: String, _ standard: String) -> String {
            let path = environment.firstValue(of: variable) ?? standard
            return path.hasPrefix("~/") ? home + path.dropFirst() : path
        }
        return (path("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"), path("AWS_CONFIG_FILE", "~/.aws/config"))
    }

    /// In the config file only `[default]` goes without the word `profile`; other sections are no profiles.
    private static func profileName(_ section: String) -> String? {
        if section == "default" { return section }
        return section.hasPrefix("profile ") ? String(section.dropFirst("profile ".count)) : nil
    }

    private static func read(_ path: String) throws(CredentialsError) -> INIFile? {
        // How people say that there are no settings.
        if path == "/dev/null" { return nil }
        do {
            guard let bytes = try SmallFile.bytes(at: path) else { return nil }
            return try INIFile(String(decoding: bytes, as: UTF8.self))
        } catch let problem as INIFile.Problem {
            throw .malformedFile(path: path, line: problem.line, reason: problem.reason)
        } catch let failure as SmallFile.Failure {
            throw .unreadableFile(path: path, reason: failure.reason)
        } catch {
            throw .unreadableFile(path: path, reason: String(describing: error))
        }
    }
}
