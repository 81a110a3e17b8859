import SluiceAWS

extension TaskDefinitionName {
    /// `web:42` for a revision's ARN; any other name as it is.
    static func short(_ name: String) -> String { revision(of: name) ?? name }
}
