/// What containers say about each other and about the task's volumes.
enum ContainerReferenceRules {
    static func check(_ definition: Located, _ problems: inout RequestProblems) {
        let containers = definition["containerDefinitions"].elements
        NameRules.requireUnique(containers.map { $0["name"] }, &problems)
        NameRules.requireUnique(definition["volumes"].elements.map { $0["name"] }, &problems)
        let volumes = Set(definition["volumes"].elements.compactMap { $0["name"].string })
        for container in containers {
            checkDependencies(of: container, among: containers, &problems)
            checkVolumes(of: container, volumes, among: containers, &problems)
        }
    }

    private static func checkDependencies(
        of container: Located,
        among containers: [Located],
        _ problems: inout RequestProblems
    ) {
        for dependency in container["dependsOn"].elements {
            let place = dependency["containerName"]
            problems.require(dependency["condition"], oneOf: ["START", "COMPLETE", "SUCCESS", "HEALTHY"])
            guard let other = require(place, among: containers, &problems) else { continue }
            if other.path == container.path { problems.error(place, "is the container itself") }
            if dependency["condition"].string == "HEALTHY", !other["healthCheck"].exists {
                problems.error(
                    dependency["condition"],
                    "is HEALTHY, but container '\(place.string ?? "")' has no healthCheck"
                )
            }
        }
    }

    private static func checkVolumes(
        of container: Located,
        _ volumes: Set<String>,
        among containers: [Located],
        _ problems: inout RequestProblems
    ) {
        for mount in container["mountPoints"].elements {
            guard let name = mount["sourceVolume"].string, !volumes.contains(name) else { continue }
            let known = volumes.isEmpty ? "the task has none" : "the task has \(quoted(volumes.sorted()))"
            problems.error(mount["sourceVolume"], "names no volume of the task: '\(name)'; \(known)")
        }
        for source in container["volumesFrom"].elements {
            _ = require(source["sourceContainer"], among: containers, &problems)
        }
    }

    /// The container that the text names; an error where there is none.
    private static func require(
        _ place: Located,
        among containers: [Located],
        _ problems: inout RequestProblems
    ) -> Located? {
        guard let name = place.string else { return nil }
        if let found = containers.first(where: { $0["name"].string == name }) { return found }
        let names = containers.compactMap { $0["name"].string }
        problems.error(place, "names no container of the task: '\(name)'; the task has \(quoted(names))")
        return nil
    }

    private static func quoted(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: ", ")
    }
}
