import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceEngine

struct KeyRingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/projects", withIntermediateDirectories: true)
    }

    private func ring(_ environment: [String: String] = [:]) -> KeyRing {
        KeyRing(workspace: folder.path, state: "\(folder.path)/.sluice", environment: environment)
    }

    @Test func whatIsSealedToTheWorkspacesKeyIsOpenedAgain() throws {
        _ = try Keygen.run(ring())
        let sealed = try #require(ring().seal(Secret("a")))
        #expect(try ring().open(sealed) == Secret("a"))
    }

    @Test func withoutAKeyNothingIsSealed() throws {
        #expect(ring().seal(Secret("a")) == nil)
        #expect(throws: SecretKeyError.noPublicKey(file: "projects/secrets.pub")) { try ring().requirePublicKey() }
    }

    @Test func nothingIsSealedThatCouldNotBeOpenedHere() throws {
        let made = try Keygen.run(ring())
        try FileManager.default.removeItem(atPath: made.privateKeyFile)
        #expect(ring().seal(Secret("a")) == nil)
    }

    @Test func theEnvironmentMayHoldSeveralKeys() throws {
        let keys = [PrivateKey(), PrivateKey()]
        let ring = ring([KeyRing.environmentVariable: keys.map { $0.text.reveal() }.joined(separator: " \n")])
        for key in keys { #expect(try ring.open(try key.publicKey.seal(Secret("a"))) == Secret("a")) }
    }

    @Test func aValueOfAnotherWorkspaceNamesBothKeys() throws {
        let made = try Keygen.run(ring())
        let sealed = try PrivateKey().publicKey.seal(Secret("a"))
        let file = "\(folder.path)/.sluice/keys/\(sealed.keyID)"
        #expect(throws: SecretKeyError.noPrivateKey(id: sealed.keyID, file: file, current: made.id)) {
            try ring().open(sealed)
        }
    }

    @Test func aMalformedPublicKeyIsNoMissingOne() throws {
        try Data("nonsense\n".utf8).write(to: URL(filePath: "\(folder.path)/projects/secrets.pub"))
        #expect(throws: SecretKeyError.self) { try ring().publicKey() }
        #expect(throws: SecretKeyError.self) { try Keygen.run(ring()) }
    }
}
