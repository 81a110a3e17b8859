extension AWSError: CustomStringConvertible {
    /// Whole sentences; the request id, where there is one, at the end.
    package var description: String {
        switch reason {
        case .refused(let refusal): describe(refusal)
        case .unreachable(let words):
            "There is no route to \(endpoint) for \(operation)\(tries): \(words.withoutFullStop). \(routeHint)"
        case .noAnswer(let words):
            """
            \(service.title) in \(region) did not answer \(operation)\(tries): \(words.withoutFullStop). \
            Whether it was done is not known.
            """
        case .unreadable(let words):
            "\(service.title) in \(region) answered \(operation) with something else than an answer. \(words)"
        }
    }

    private func describe(_ refusal: AWSRefusal) -> String {
        let sentence = denial.map(describe) ?? hint(for: refusal).map { "\(told(refusal)) \($0)" } ?? told(refusal)
        return refusal.requestID.map { "\(sentence) Request id: \($0)" } ?? sentence
    }

    private func told(_ refusal: AWSRefusal) -> String {
        let words = refusal.message.isEmpty ? "it gave no reason" : refusal.message.withoutFullStop
        let verb = refusal.status >= 500 ? "failed at" : "refused"
        return "\(service.title) in \(region) \(verb) \(operation)\(tries): \(words) (\(refusal.code))."
    }

    private func describe(_ denial: AWSDenial) -> String {
        let principal = denial.principal.map { "'\($0)'" } ?? "The caller"
        let resource = denial.resource.map { " on '\($0)'" } ?? ""
        return """
            \(principal) may not do \(denial.action)\(resource), so \(service.title) in \(region) refused \(operation). \
            Allow it in a policy of that principal\(statement(for: denial)).
            """
    }

    /// Passing a role is what people forget most, and its statement is no obvious one.
    private func statement(for denial: AWSDenial) -> String {
        guard denial.action == "iam:PassRole", let role = denial.resource else { return "" }
        return ": {\"Effect\": \"Allow\", \"Action\": \"iam:PassRole\", \"Resource\": \"\(role)\"}"
    }

    /// What to do about it; nil where AWS's words are enough.
    private func hint(for refusal: AWSRefusal) -> String? {
        switch (refusal.code, refusal.kind) {
        case (_, .throttled): "This account makes more such calls than AWS allows here: try again in a while."
        case (_, .expiredCredentials): "The credentials have expired: sign in again or get new ones."
        case (_, .clockSkew): "This machine's clock is wrong: set it by a time server."
        case (_, .transient): "AWS has a problem there: try again in a while."
        case ("LimitExceededException", _): "That is a quota of the account: ask for more under Service Quotas in AWS."
        case ("UnrecognizedClientException", _), ("InvalidClientTokenId", _), ("MissingAuthenticationToken", _):
            "The access key is unknown or disabled, or the account has not turned on this region."
        case ("InvalidSignatureException", _), ("SignatureDoesNotMatch", _):
            "The secret access key does not belong to the access key."
        case ("BlockedException", _): "AWS has blocked this account: contact AWS support."
        default: nil
        }
    }

    private var routeHint: String {
        endpoint.contains(".amazonaws.com")
            ? "Is the region right, or is a proxy or a VPC endpoint missing?"
            : "Is AWS_ENDPOINT_URL right, and does something listen there?"
    }

    private var tries: String { attempts > 1 ? " (tried \(attempts) times)" : "" }
}

extension String {
    /// So that a sentence around it can end with its own.
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
