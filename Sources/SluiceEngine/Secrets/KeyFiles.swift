import FoundationEssentials
import SluiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where keys are kept: the public one in the workspace, the private ones beside the store, each under its id.
struct KeyFiles: Sendable {
    private let publicPath: String?
    private let folder: String
    private let state: String

    /// - Parameters:
    ///   - workspace: its folder; nil means that there is no public key.
    ///   - state: the folder of the store.
    init(workspace: String?, state: String) {
        publicPath = workspace.map { "\($0)/\(KeyRing.publicKeyPath)" }
        folder = "\(state)/keys"
        self.state = state
    }

    func path(of id: String) -> String { "\(folder)/\(id)" }

    /// Nil where there is none. Lines that begin with `#` are comments.
    func publicKey() throws(SecretKeyError) -> PublicKey? {
        guard let publicPath, let text = try SmallFile.read(publicPath)?.text else { return nil }
        do {
            return try PublicKey(text: Self.onlyLine(of: text))
        } catch {
            throw .malformedPublicKey(file: KeyRing.publicKeyPath, reason: error.description)
        }
    }

    /// Nil where there is none.
    func privateKey(_ id: String) throws(SecretKeyError) -> PrivateKey? {
        let path = path(of: id)
        guard let file = try SmallFile.read(path) else { return nil }
        guard file.mode & 0o077 == 0 else { throw .tooOpen(file: path, mode: file.mode) }
        let key: PrivateKey
        do {
            key = try PrivateKey(text: Self.onlyLine(of: file.text))
        } catch {
            throw .malformedPrivateKey(place: "'\(path)'", reason: error.description)
        }
        guard key.id == id else { throw .otherKey(file: path, holds: key.id, expected: id) }
        return key
    }

    /// Writes a private key for its owner alone; one that is there is never overwritten.
    func add(_ key: PrivateKey) throws(SecretKeyError) {
        try makeFolder(state)
        try createFile("\(state)/.gitignore", "*\n", mode: 0o600, mayExist: true)
        try makeFolder(folder)
        try createFile(path(of: key.id), key.text.reveal() + "\n", mode: 0o600)
    }

    /// Writes the public key where there is none yet.
    func publish(_ key: PublicKey) throws(SecretKeyError) {
        guard let publicPath else { return }
        try createFile(publicPath, Self.published(key), mode: 0o644)
    }

    /// Replaces the public key, whole or not at all.
    func replace(with key: PublicKey) throws(SecretKeyError) {
        guard let publicPath else { return }
        do {
            try WholeFile.replace(publicPath, with: Array(Self.published(key).utf8))
        } catch {
            throw .cannotWrite(file: publicPath, reason: error.description)
        }
    }

    func remove(_ key: PrivateKey) { unlink(path(of: key.id)) }

    private static func published(_ key: PublicKey) -> String {
        """
        # Seals values that only the holder of the private key can read: sluice secret encrypt
        \(key.text)

        """
    }

    private static func onlyLine(of text: String) throws(KeyText.Fault) -> Substring {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
        guard let line = lines.first, lines.count == 1 else {
            throw KeyText.Fault(description: "it has \(lines.isEmpty ? "no line" : "several lines"), and a key is one")
        }
        return line.prefix { !$0.isWhitespace }
    }

    private func makeFolder(_ path: String) throws(SecretKeyError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: FileManager.default.fileExists(atPath: path) ? nil : [.posixPermissions: 0o700]
            )
        } catch {
            throw .cannotWrite(file: path, reason: "the folder cannot be made")
        }
    }

    private func createFile(_ path: String, _ text: String, mode: mode_t, mayExist: Bool = false) throws(SecretKeyError)
    {
        do {
            try WholeFile.create(path, Array(text.utf8), mode: mode)
        } catch {
            if mayExist, error.code == EEXIST { return }
            throw .cannotWrite(file: path, reason: error.description)
        }
    }
}
