import SluiceModel

/// Resolves many variables for one deployment, and prints times beside a row that shows how fast the machine is today.
@main
struct VariablesResolve {
    private static let runs = 15

    static func main() {
        let half = Workload(names: 5_000)
        let full = Workload(names: 10_000)
        let rows = [
            ("a dictionary of 200,000 texts (the yardstick)", measure { Workload.calibrate() }),
            ("5,000 × 20 values: index", measure { VariableResolver(half.variables).names.count }),
            ("10,000 × 20 values: index", measure { VariableResolver(full.variables).names.count }),
            ("5,000 × 20 values: resolve", measure { half.resolver.resolve(in: Workload.context).count }),
            ("10,000 × 20 values: resolve", measure { full.resolver.resolve(in: Workload.context).count }),
        ]
        let yardstick = rows[0].1.fastest
        print("\("".padded(to: 48))\("median ms".filled(to: 12))\("fastest ms".filled(to: 12))\("ratio".filled(to: 9))")
        for (label, time) in rows {
            let ratio = "\(rounded(time.fastest / yardstick))x".filled(to: 9)
            let numbers = [time.median, time.fastest].map { "\(rounded($0))".filled(to: 12) }.joined()
            print("\(label.padded(to: 48))\(numbers)\(ratio)")
        }
    }

    /// In milliseconds.
    private static func measure(_ work: () -> Int) -> (median: Double, fastest: Double) {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<runs {
            var count = 0
            let elapsed = clock.measure { count = work() }
            precondition(count > 0)
            times.append(Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1_000)
        }
        times.sort()
        return (times[runs / 2], times[0])
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}

/// Variables with twenty values each, one for each environment.
struct Workload {
    static let context = ScopeContext(
        environment: "environment-07",
        channel: "Default",
        process: DeploymentProcess.name
    )

    let variables: [Variable]
    let resolver: VariableResolver

    init(names: Int) {
        variables = (0..<names).flatMap { name in
            (0..<20).map { place in
                let entry = VariableEntry(
                    name: "Service.Setting-\(name)",
                    value: .text("value \(place)"),
                    scope: Scope(environments: ["environment-\(place < 10 ? "0" : "")\(place)"]),
                    location: SourceLocation(file: "variables/web.yaml", line: name * 20 + place, column: 5)
                )
                return Variable(entry: entry, set: "web", precedence: .project)
            }
        }
        resolver = VariableResolver(variables)
    }

    static func calibrate() -> Int {
        var counts: [String: Int] = [:]
        for number in 0..<200_000 { counts["Service.Setting-\(number % 10_000)", default: 0] += 1 }
        return counts.count
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    fileprivate func filled(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
