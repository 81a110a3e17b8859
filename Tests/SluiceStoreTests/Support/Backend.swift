@testable import SluiceStore

/// Every kind of store there is; each passes the same conformance suite.
enum Backend: CaseIterable {
    case sqlite

    /// An empty store that can be written.
    func withStore<Value>(_ body: (any Store) async throws -> Value) async throws -> Value {
        try await withTemporaryFolder { folder in
            switch self {
            case .sqlite: try await body(try await StoreLocation(workspace: folder).open(for: .write))
            }
        }
    }
}
