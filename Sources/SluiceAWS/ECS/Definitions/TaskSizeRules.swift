/// CPU, memory and storage of the task, and what its containers take of them.
enum TaskSizeRules {
    static func check(_ definition: Located, _ problems: inout RequestProblems) {
        let cpu = amount(definition["cpu"], ResourceAmount.cpuUnits, "CPU units (256) or vCPUs (0.25 vCPU)", &problems)
        let memory = amount(definition["memory"], ResourceAmount.mebibytes, "MiB (512) or GB (0.5 GB)", &problems)
        checkTask(definition, cpu, memory, &problems)
        for container in definition["containerDefinitions"].elements {
            checkMemory(of: container, inTaskOf: memory, taskHasMemory: definition["memory"].exists, &problems)
        }
        checkSums(definition, cpu, memory, &problems)
    }

    private static func amount(
        _ place: Located,
        _ parse: (String) -> Int?,
        _ form: String,
        _ problems: inout RequestProblems
    ) -> Int? {
        guard let text = place.string else { return nil }
        if let amount = parse(text) { return amount }
        problems.error(place, "must be an amount in \(form), but is '\(text)'")
        return nil
    }

    private static func checkTask(_ definition: Located, _ cpu: Int?, _ memory: Int?, _ problems: inout RequestProblems)
    {
        if definition.requires("FARGATE") {
            checkFargate(definition, cpu, memory, &problems)
            problems.require(definition["ephemeralStorage"]["sizeInGiB"], in: 21...200, " GiB")
        } else if definition.requires("EC2"), let cpu, !(128...196_608).contains(cpu) {
            problems.error(definition["cpu"], "must be 128 to 196608 CPU units on EC2, but is \(cpu)")
        }
    }

    private static func checkFargate(
        _ definition: Located,
        _ cpu: Int?,
        _ memory: Int?,
        _ problems: inout RequestProblems
    ) {
        for place in [definition["cpu"], definition["memory"]] where !place.exists {
            problems.error(place, "is missing; Fargate needs it")
        }
        guard let cpu else { return }
        guard let memories = FargateSize.memories[cpu] else {
            return problems.warning(definition["cpu"], "is \(cpu) CPU units, a Fargate size that Sluice does not know")
        }
        if let memory, !memories.contains(memory) {
            let offered = memories.map(String.init).joined(separator: ", ")
            problems.error(
                definition["memory"],
                "is \(memory) MiB, but with \(cpu) CPU units Fargate offers \(offered)"
            )
        }
        let family = definition["runtimePlatform"]["operatingSystemFamily"].string ?? "LINUX"
        if family.hasPrefix("WINDOWS"), cpu < 1024 {
            problems.error(definition["cpu"], "must be 1024 CPU units or more for Windows on Fargate, but is \(cpu)")
        }
    }

    private static let leastMemory = 6

    private static func checkMemory(
        of container: Located,
        inTaskOf taskMemory: Int?,
        taskHasMemory: Bool,
        _ problems: inout RequestProblems
    ) {
        let (memory, reservation) = (container["memory"], container["memoryReservation"])
        if !taskHasMemory, !memory.exists, !reservation.exists {
            problems.error(container, "needs memory or memoryReservation, because the task has no memory")
        }
        for place in [memory, reservation] {
            if let size = place.int, size < leastMemory {
                problems.error(place, "must be at least \(leastMemory) MiB, but is \(size)")
            }
        }
        if let most = memory.int, let least = reservation.int, most <= least {
            problems.error(memory, "must be more than the memoryReservation of \(least) MiB, but is \(most)")
        }
        if let most = memory.int, let taskMemory, most > taskMemory {
            problems.error(memory, "is \(most) MiB, but the whole task has \(taskMemory)")
        }
    }

    private static func checkSums(_ definition: Located, _ cpu: Int?, _ memory: Int?, _ problems: inout RequestProblems)
    {
        let containers = definition["containerDefinitions"].elements
        if let cpu, let sum = sum(containers.map { $0["cpu"].int ?? 0 }), sum > cpu {
            problems.error(definition["cpu"], "is \(cpu) CPU units, but the containers take \(sum)")
        }
        let reserved = containers.map { $0["memoryReservation"].int ?? $0["memory"].int ?? 0 }
        if let memory, containers.count > 1, let sum = sum(reserved), sum > memory {
            problems.error(definition["memory"], "is \(memory) MiB, but the containers reserve \(sum)")
        }
    }

    /// Nil where a number is absurd, which its own rule reports.
    private static func sum(_ numbers: [Int]) -> Int? {
        numbers.allSatisfy { (0...Int(Int32.max)).contains($0) } ? numbers.reduce(0, +) : nil
    }
}

extension Located {
    /// Whether the task definition is meant for that launch type.
    func requires(_ compatibility: String) -> Bool {
        self["requiresCompatibilities"].elements.contains { $0.string == compatibility }
    }
}
