import SluiceModel

extension Step {
    static func sample(
        _ name: String,
        condition: RunCondition = .success,
        retries: Int = 0,
        disabled: Bool = false
    ) -> Step {
        Step(
            name: name,
            type: "run-script",
            with: .map([]),
            condition: condition,
            retries: Retries(count: retries, backoffSeconds: 7),
            isDisabled: disabled,
            location: .line(1)
        )
    }
}
