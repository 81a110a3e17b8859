/// What AWS tells of a call that the caller's policies do not allow.
package struct AWSDenial: Hashable, Sendable {
    /// `ecs:UpdateService`; where AWS does not say, the call's own name.
    package let action: String
    /// An ARN; nil where AWS does not say.
    package let resource: String?
    /// An ARN; nil where AWS does not say.
    package let principal: String?
}

extension AWSError {
    /// Nil unless AWS denied the call.
    package var denial: AWSDenial? {
        guard let code, let message, Self.denialCodes.contains(code) else { return nil }
        return AWSDenial(
            action: message.word(after: "not authorized to perform: ") ?? "\(service.name):\(operation)",
            resource: message.word(after: "on resource: "),
            principal: message.word(after: "User: ")
        )
    }

    private static let denialCodes: Set<String> = [
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "NotAuthorized",
    ]
}

extension String {
    /// The word that follows a phrase, without the comma or full stop behind it.
    fileprivate func word(after phrase: String) -> String? {
        guard let range = firstRange(of: phrase) else { return nil }
        let word = self[range.upperBound...].prefix { !$0.isWhitespace }
        let end = word.lastIndex { $0 != "," && $0 != "." }
        return end.map { String(word[...$0]) }
    }
}
