import ArgumentParser
import Foundation
import SluiceEngine
import SluiceModel

struct SecretEncrypt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encrypt",
        abstract: "Seals a value to the workspace's key and prints it as YAML, ready to paste.",
        discussion: """
            The value comes from standard input, or is asked for without echo on a terminal; one line end at its end is \
            not part of it. It is never an argument, which other users of this machine could see.

            Example: sluice secret encrypt < password.txt
            """
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let session = Session(options)
        _ = try session.workspace()
        let key = try session.keys.requirePublicKey()
        let sealed = try key.seal(try SecretInput.read(mayPrompt: !options.noPrompt))
        switch options.format {
        case .json:
            let answer: JSONValue = ["keyId": .string(sealed.keyID), "sealed": .string("\(sealed)")]
            Console.out(answer.pretty)
        case .basic: Console.out("\(sealed)")
        case .table: Console.out("!sealed \(sealed)")
        }
    }
}
