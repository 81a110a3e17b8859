extension AWSClient {
    /// The states of CloudWatch alarms, in AWS's words (`OK`, `ALARM`, `INSUFFICIENT_DATA`), by name; alarms that do not
    /// exist are absent. Only informs: one try.
    ///
    /// - Parameter names: at most 100.
    /// - Throws: as `call`.
    package func alarmStates(_ names: [String]) async throws -> [String: String] {
        let form = names.enumerated().map { (name: "AlarmNames.member.\($0.offset + 1)", value: $0.element) }
        let answer = try await query("DescribeAlarms", of: .cloudWatch, form, retrying: .once)
        let result = answer["DescribeAlarmsResult"]
        let alarms = (result?["MetricAlarms"]?.children ?? []) + (result?["CompositeAlarms"]?.children ?? [])
        let states = alarms.compactMap { alarm in
            alarm["AlarmName"].map { ($0.text, alarm["StateValue"]?.text ?? "") }
        }
        return Dictionary(states) { $1 }
    }
}
