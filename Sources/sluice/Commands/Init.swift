import ArgumentParser
import Foundation
import SluiceEngine

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a workspace from the sample: hello-color, from a registry to dev and prod.",
        discussion: "Example: sluice init --workspace my-releases"
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let folder = options.workspace ?? FileManager.default.currentDirectoryPath
        try refuseOverwriting(in: folder)
        for file in SampleWorkspace.files { try write(file, in: folder) }
        Console.note("Made a workspace in \(folder). Change its names to yours, then run 'sluice validate'.")
        for file in SampleWorkspace.files { Console.out(file.path) }
    }

    private func refuseOverwriting(in folder: String) throws {
        let taken = SampleWorkspace.files.map(\.path).filter {
            FileManager.default.fileExists(atPath: "\(folder)/\($0)")
        }
        guard taken.isEmpty else { throw CommandError.filesExist(taken, folder: folder) }
    }

    private func write(_ file: SampleWorkspace.File, in folder: String) throws {
        let url = URL(filePath: "\(folder)/\(file.path)")
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.text.utf8).write(to: url, options: .withoutOverwriting)
        } catch {
            throw CommandError.cannotWrite(file.path, folder: folder, reason: error.localizedDescription)
        }
    }
}
