import SluiceModel
import SluiceStore

/// What one worker has in hand.
struct WorkerShift {
    /// A place to which releases go by themselves.
    struct Place: Hashable {
        let project: String
        let environment: String
        let tenant: String?
    }

    /// Between two looks at what goes by itself, without anything having happened: ten seconds.
    private static let looksBetweenPromotions = 20

    /// The sign that a worker lives, while it takes work; nil where it gives none.
    let presence: WorkerPresence?
    var running: [DeploymentID: Deployment] = [:]
    var refusals = WorkerRefusals()
    /// What was told of each place to which a release does not go by itself.
    var held: [Place: String] = [:]
    /// The last that went wrong with looking at the files; nil where nothing did.
    var trouble: String?
    /// Looks in a row that found nothing to do and nobody busy. One is not enough to tell that a deployment waits for a
    /// person: what they have decided may just be read.
    var idleLooks = 0
    var isStopping = false
    var isOver = false
    var end = WorkerEnd()
    /// Looks at the store so far.
    private(set) var looks = 0
    private var lookOfNextPromotion = 0

    init(presence: WorkerPresence?) { self.presence = presence }

    /// What could not be begun, and what waits for a person.
    var leftovers: [DeploymentID] {
        Set(refusals.deployments).union(running.keys).sorted { $0.number < $1.number }
    }

    mutating func look() { looks += 1 }

    /// Something has ended, so that something may be due.
    mutating func promoteSoon() { lookOfNextPromotion = 0 }

    mutating func isTimeToPromote() -> Bool {
        guard looks >= lookOfNextPromotion else { return false }
        lookOfNextPromotion = looks + Self.looksBetweenPromotions
        return true
    }
}
