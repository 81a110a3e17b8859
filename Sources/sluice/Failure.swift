import ArgumentParser
import Foundation
import SluiceAWS
import SluiceEngine
import SluiceModel
import SluiceStore

/// How the program ends when a command throws: one message on standard error, and the right exit code.
struct Failure {
    private let error: any Error

    init(_ error: any Error) { self.error = error }

    func exit() -> Never {
        switch error {
        case let end as ExitCode: Foundation.exit(end.rawValue)
        case is CancellationError: Foundation.exit(130)
        default: break
        }
        // The parser knows its own errors: help and usage, with the exit codes 0 and 64.
        let code = Sluice.exitCode(for: error)
        if code == .validationFailure, let unknown = UnknownCommand(in: CommandLine.arguments.dropFirst()) {
            Failure(unknown).exit()
        }
        if code == .success || code == .validationFailure { Sluice.exit(withError: error) }
        Console.error(Self.message(of: error))
        Foundation.exit(Self.exitCode(of: error))
    }

    /// Whole sentences, ready to be read.
    static func message(of error: any Error) -> String { "error: \(error)" }

    /// 64 where the command was called wrongly; 3 where something that must be there first is missing: a workspace, credentials, a route; 1 for all else.
    static func exitCode(of error: any Error) -> Int32 {
        switch error {
        case is PackageOverrideError, is CustomFieldError, is DeployTimeError, is UnknownCommand: 64
        case SecretInputError.noInput: 64
        case let error as TenantError: error.isUsage ? 64 : 1
        case let error as CommandError: error.isUsage ? 64 : 1
        case is WorkspaceError, is CredentialsError, is EndpointError, is AccountError, is DefinitionProblems,
            is SecretKeyError:
            3
        case let error as AWSError: error.isConnectionMissing ? 3 : 1
        case let error as StoreError: error.isConfiguration ? 3 : 1
        case DeploymentRunError.lostSight, is QueueError: 3
        case DeploymentRefusal.notDue, DeploymentRefusal.follows: 8
        default: 1
        }
    }
}

extension AWSError {
    /// Nothing was reached, or the credentials are not accepted.
    fileprivate var isConnectionMissing: Bool {
        if case .unreachable = reason { return true }
        return [
            "ExpiredTokenException", "ExpiredToken", "UnrecognizedClientException", "InvalidClientTokenId",
            "InvalidSignatureException", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
        ].contains(code)
    }
}

extension StoreError {
    /// The store as such cannot be used, whatever was asked of it.
    fileprivate var isConfiguration: Bool {
        switch self {
        case .newer, .corrupt, .foreign, .readOnly, .networkFileSystem, .inaccessible: true
        default: false
        }
    }
}

extension TenantError {
    /// Whether tenants were named where none may be, or none where one must be.
    fileprivate var isUsage: Bool {
        switch self {
        case .notTenanted, .required: true
        default: false
        }
    }
}
