/// How a worker works.
package struct WorkerSettings: Hashable, Sendable {
    /// How many deployments it carries out at once; at least 1.
    package var taskCap: Int
    /// Once it was asked to stop, so long it waits for the deployments that are under way.
    package var grace: Duration
    /// End as soon as nothing is left that could begin now.
    package var isDraining: Bool

    package init(taskCap: Int, grace: Duration, isDraining: Bool) {
        self.taskCap = taskCap
        self.grace = grace
        self.isDraining = isDraining
    }
}
