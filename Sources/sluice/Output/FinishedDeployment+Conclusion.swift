import ArgumentParser
import SluiceEngine
import SluiceModel

extension FinishedDeployment {
    /// The answer of a command about one deployment, and its exit code.
    func conclude(_ format: OutputFormat) throws {
        switch format {
        case .json: Console.out(json.pretty)
        case .basic: Console.out(deployment.id.task)
        case .table: break
        }
        if !end.outcome.isSuccess { throw ExitCode(end.outcome.exitCode) }
    }
}
