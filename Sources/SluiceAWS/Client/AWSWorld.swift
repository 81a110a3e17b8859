import FoundationEssentials

/// What the calls to AWS take from the world around them; tests give another one.
package struct AWSWorld: Sendable {
    /// The process's variables.
    package let environment: [String: String]
    /// The user's home folder, where `.aws` is; empty where there is none.
    package let home: String
    package let transport: HTTPTransport
    /// Waits between tries.
    package let clock: any Clock<Duration>
    /// The time that is signed.
    package let now: @Sendable () -> Date
    /// A number in 0..<1: the part of a wait that is really waited, so that many callers do not come back together.
    package let jitter: @Sendable () -> Double

    package init(
        environment: [String: String],
        home: String,
        transport: HTTPTransport? = nil,
        clock: any Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date = { Date() },
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.environment = environment
        self.home = home
        self.transport = transport ?? HTTPTransport(environment: environment)
        self.clock = clock
        self.now = now
        self.jitter = jitter
    }
}
