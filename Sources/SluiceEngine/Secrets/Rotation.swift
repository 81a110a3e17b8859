import FoundationEssentials
import SluiceModel
import SluiceYAML

/// Replaces the workspace's key and seals every value in its files anew.
///
/// The new private key is kept first, the files are replaced one by one, each whole, and the new public key comes last.
/// Interrupted anywhere, every value can still be read, and running it again finishes the work with yet another key.
package struct Rotation: Sendable {
    private let workspace: Workspace
    private let ring: KeyRing

    package init(of workspace: Workspace, _ ring: KeyRing) {
        self.workspace = workspace
        self.ring = ring
    }

    /// Blocks for as long as the disk takes.
    ///
    /// - Throws: `RotationError` and `SecretKeyError`; before the first file is replaced nothing has changed.
    package func run() throws -> RotatedKey {
        let old = try ring.requirePublicKey()
        let key = PrivateKey()
        let drafts = try drafts(sealedTo: key.publicKey)
        try ring.files.add(key)
        for draft in drafts { try replace(draft) }
        try ring.files.replace(with: key.publicKey)
        return RotatedKey(
            key: MadeKey(
                id: key.id,
                publicKeyFile: KeyRing.publicKeyPath,
                privateKeyFile: ring.files.path(of: key.id)
            ),
            replaced: old.id,
            files: drafts.map { RotatedKey.File(path: $0.file.path, values: $0.values) }
        )
    }

    /// A file as it will be.
    private struct Draft {
        let file: WorkspaceFile
        let content: [UInt8]
        let values: Int
    }

    /// All of them or none: a value that cannot be opened would be lost with its key.
    private func drafts(sealedTo key: PublicKey) throws -> [Draft] {
        let found = workspace.files()
        var problems = found.problems
        var drafts: [Draft] = []
        for file in found.files {
            let document = YAMLParser.parse(file.content)
            guard document.root != nil || document.problems.isEmpty else {
                problems += document.problems.prefix(1).map { problem in
                    Problem(SourceLocation(problem.location, in: file), problem.message)
                }
                continue
            }
            if let draft = try draft(of: file, sealedTo: key, &problems) { drafts.append(draft) }
        }
        guard problems.isEmpty else { throw RotationError.unreadable(problems.sorted()) }
        return drafts
    }

    /// Nil for a file without sealed values.
    private func draft(of file: WorkspaceFile, sealedTo key: PublicKey, _ problems: inout [Problem]) throws -> Draft? {
        let values = TaggedScalar.all(tagged: "!sealed", in: file.content)
        var content: [UInt8] = []
        var end = 0
        for value in values {
            do {
                let sealed = try key.seal(try open(value))
                content += file.content[end..<value.range.lowerBound] + Array("\(sealed)".utf8)
                end = value.range.upperBound
            } catch {
                problems.append(Problem(SourceLocation(value.location, in: file), "\(error)"))
            }
        }
        return values.isEmpty ? nil : Draft(file: file, content: content + file.content[end...], values: values.count)
    }

    private func open(_ value: TaggedScalar) throws -> Secret {
        guard let sealed = SealedText(value.text) else { throw RotationError.malformed }
        return try ring.open(sealed)
    }

    /// What somebody wrote meanwhile is not overwritten.
    private func replace(_ draft: Draft) throws {
        let path = "\(workspace.folder)/\(draft.file.path)"
        guard FileManager.default.contents(atPath: path).map(Array.init) == draft.file.content else {
            throw RotationError.changed(file: draft.file.path)
        }
        do {
            try WholeFile.replace(path, with: draft.content)
        } catch {
            throw SecretKeyError.cannotWrite(file: draft.file.path, reason: error.description)
        }
    }
}

extension SourceLocation {
    fileprivate init(_ location: YAMLLocation, in file: WorkspaceFile) {
        self.init(file: file.path, line: location.line, column: location.column)
    }
}
