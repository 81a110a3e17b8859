/// The registry that every account has in every region.
package enum ECRRegistry {
    /// `111122223333.dkr.ecr.eu-west-1.amazonaws.com`; prefer `ECRRepository.uri`, which AWS tells, where there is one.
    package static func host(account: String, region: String) -> String {
        let domain = region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com"
        return "\(account).dkr.ecr.\(region).\(domain)"
    }
}
