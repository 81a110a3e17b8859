import ArgumentParser
import SluiceEngine
import SluiceModel

struct SecretRotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Replaces the workspace's key and seals every value in its files anew.",
        discussion: """
            The old private key is kept, so that releases made before still deploy. Interrupted, it can be run again.

            Example: sluice secret rotate
            """
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let session = Session(options)
        let rotated = try Rotation(of: try session.workspace(), session.keys).run()
        switch options.format {
        case .json: Console.out(rotated.json.pretty)
        case .basic: Console.out(rotated.key.id)
        case .table:
            Console.out("Replaced the key '\(rotated.replaced)' by '\(rotated.key.id)'.")
            for file in rotated.files { Console.out("\(file.path): \(Counted.text(file.values, "value")) sealed anew") }
            Console.out("Commit \(rotated.files.isEmpty ? "" : "these files and ")\(rotated.key.publicKeyFile).")
            Console.out("Keep \(rotated.key.privateKeyFile), and the old key for the releases made with it.")
        }
    }
}

extension RotatedKey {
    fileprivate var json: JSONValue {
        let files = files.map { file -> JSONValue in
            ["file": .string(file.path), "values": JSONValue(file.values)]
        }
        return [
            "keyId": .string(key.id), "replacedKeyId": .string(replaced),
            "publicKeyFile": .string(key.publicKeyFile), "privateKeyFile": .string(key.privateKeyFile),
            "files": .array(files),
        ]
    }
}
