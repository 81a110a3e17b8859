import SluiceModel

/// Why a secret that AWS keeps could not be read. Holds no secret.
package enum SecretReferenceError: Error, Hashable {
    /// No step that uses it was seen before the deployment began.
    case notRead(SecretReference)
    /// The step's account or region decides, and is not known before the deployment begins.
    case placeUnknown(SecretReference, field: String, reason: String)
    /// Neither the reference nor the step names a region, and AWS_REGION is not set.
    case noRegion(SecretReference)
    case missing(SecretReference, region: String, caller: String?)
    case denied(SecretReference, action: String, region: String, caller: String?)
    /// AWS keeps bytes there, and a variable is a text.
    case binary(SecretReference)
    case noJSON(SecretReference)
    case noKey(SecretReference, keys: [String])
    /// `reason` is a whole sentence: what AWS or the account says.
    case failed(SecretReference, reason: String)
}

extension SecretReferenceError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notRead(let reference):
            "'\(reference)' is read before a deployment's first step, for the steps in whose text the variable's name stands."
        case .placeUnknown(let reference, let field, let reason):
            """
            '\(reference)' is read before the first step, and the '\(field)' of this step is not known then: \(reason). \
            Name it beside the path: \(Self.example(of: reference, field)).
            """
        case .noRegion(let reference):
            """
            '\(reference)' has no region: write 'region:' beside the step, or beside the path, or set AWS_REGION.
            """
        case .missing(let reference, let region, let caller):
            "There is no \(reference.noun) '\(reference.name)' in \(region)\(Self.seen(by: caller)). Check its name, the account and the region."
        case .denied(let reference, let action, let region, let caller):
            """
            \(caller.map { "'\($0)'" } ?? "The caller") may not do \(action) on the \(reference.noun) \
            '\(reference.name)' in \(region). Allow it in a policy of that principal.
            """
        case .binary(let reference):
            "The \(reference.noun) '\(reference.name)' holds bytes and no text, and a variable is a text."
        case .noJSON(let reference):
            "The \(reference.noun) '\(reference.name)' is no JSON object, so it has no key '\(reference.jsonKey ?? "")'."
        case .noKey(let reference, let keys):
            """
            The \(reference.noun) '\(reference.name)' has no key '\(reference.jsonKey ?? "")'. \
            \(keys.isEmpty ? "It has none." : "It has \(Names.quoted(keys)).")
            """
        case .failed(let reference, let reason): "'\(reference)' cannot be read: \(reason)"
        }
    }

    private static func seen(by caller: String?) -> String { caller.map { ", seen as '\($0)'" } ?? "" }

    private static func example(of reference: SecretReference, _ field: String) -> String {
        "!\(reference.service.rawValue) { path: …, \(field): … }"
    }
}

extension SecretReference {
    fileprivate var noun: String { service == .ssm ? "parameter" : "secret" }
}
