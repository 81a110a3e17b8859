import ArgumentParser
import SluiceEngine
import SluiceModel

struct SecretKeygen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen",
        abstract: "Makes the workspace's key: the public half to commit, the private half to keep.",
        discussion: "Example: sluice secret keygen"
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let session = Session(options)
        _ = try session.workspace()
        let made = try Keygen.run(session.keys)
        switch options.format {
        case .json: Console.out(made.json.pretty)
        case .basic: Console.out(made.id)
        case .table:
            Console.out("Made the key '\(made.id)'.")
            Console.out("Commit \(made.publicKeyFile): with it everyone can seal a value.")
            Console.out("Keep \(made.privateKeyFile): without it no sealed value can be read.")
        }
    }
}

extension MadeKey {
    var json: JSONValue {
        [
            "keyId": .string(id), "publicKeyFile": .string(publicKeyFile), "privateKeyFile": .string(privateKeyFile),
        ]
    }
}
