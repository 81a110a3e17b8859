extension CanonicalRules {
    /// Only what stands in lists has defaults here: elsewhere an absent field of an update leaves the service alone.
    static let service = CanonicalRules(
        defaults: [
            "capacityProviderStrategy[].base": 0,
            "capacityProviderStrategy[].weight": 0,
        ],
        unordered: [
            "capacityProviderStrategy",
            "deploymentConfiguration.alarms.alarmNames",
            "deploymentConfiguration.lifecycleHooks[].lifecycleStages",
            "loadBalancers",
            "networkConfiguration.awsvpcConfiguration.securityGroups",
            "networkConfiguration.awsvpcConfiguration.subnets",
            "placementConstraints",
            "serviceConnectConfiguration.services",
            "serviceRegistries",
            "volumeConfigurations",
            "vpcLatticeConfigurations",
        ],
        keptEmpty: [],
        amounts: [:]
    )
}
