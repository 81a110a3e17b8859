/// The pairs of CPU and memory that Fargate offers.
///
/// Source: Amazon ECS developer guide, task CPU and memory. AWS adds tiers, so a CPU that is not here is no error.
enum FargateSize {
    /// MiB of memory by CPU units.
    static let memories: [Int: [Int]] = [
        256: [512, 1024, 2048],
        512: steps(1024...4096, by: 1024),
        1024: steps(2048...8192, by: 1024),
        2048: steps(4096...16384, by: 1024),
        4096: steps(8192...30720, by: 1024),
        8192: steps(16384...61440, by: 4096),
        16384: steps(32768...122_880, by: 8192),
    ]

    private static func steps(_ range: ClosedRange<Int>, by step: Int) -> [Int] {
        Array(stride(from: range.lowerBound, through: range.upperBound, by: step))
    }
}
