extension AWSClient {
    /// Which of these actions the policies of a user or role do not allow on a resource. Only informs: one try.
    ///
    /// - Parameters:
    ///   - principal: the ARN of a user or role; a role's session is taken for its role.
    ///   - actions: `ecs:UpdateService`, …
    /// - Throws: as `call`.
    package func deniedActions(of principal: String, _ actions: [String], on resource: String) async throws -> [String]
    {
        var form = [(name: "PolicySourceArn", value: Self.policySource(of: principal))]
        form += actions.enumerated().map { (name: "ActionNames.member.\($0.offset + 1)", value: $0.element) }
        form.append((name: "ResourceArns.member.1", value: resource))
        let answer = try await query("SimulatePrincipalPolicy", of: .iam, form, retrying: .once)
        let results = answer["SimulatePrincipalPolicyResult"]?["EvaluationResults"]?.children ?? []
        return results.filter { $0["EvalDecision"]?.text != "allowed" }.compactMap { $0["EvalActionName"]?.text }
    }

    /// `arn:aws:sts::1:assumed-role/deployer/session` becomes `arn:aws:iam::1:role/deployer`.
    static func policySource(of principal: String) -> String {
        let parts = principal.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[2] == "sts", parts[5].hasPrefix("assumed-role/") else { return principal }
        let role = parts[5].split(separator: "/").dropFirst().first ?? ""
        return "\(parts[0]):\(parts[1]):iam::\(parts[4]):role/\(role)"
    }
}
