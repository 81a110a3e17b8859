import SluiceModel
import Testing

@Suite("Where a deployment waits for a person")
struct InterventionTrackerTests {
    private let asked = DeploymentFact.interventionAsked(step: "Look", instructions: "Well?")

    private func decided(_ isApproved: Bool, by user: String, step: String = "Look") -> DeploymentFact {
        .interventionDecided(step: step, decision: InterventionDecision(isApproved: isApproved, by: user))
    }

    @Test func itWaitsFromTheQuestionToTheEndOfTheStep() {
        let begun: [DeploymentFact] = [.stepStarted(step: "Look", attempt: 1), asked]
        #expect(InterventionTracker(begun).current?.instructions == "Well?")
        #expect(InterventionTracker(begun).current?.decision == nil)
        let ended = begun + [decided(true, by: "ada"), .stepEnded(step: "Look", end: DeploymentEnd(.noChange))]
        #expect(InterventionTracker(ended).current == nil)
    }

    @Test func theFirstDecisionCounts() {
        let facts = [asked, decided(false, by: "ada"), decided(true, by: "bob")]
        #expect(InterventionTracker(facts).current?.decision?.by == "ada")
    }

    /// A process that goes on asks again; what was decided meanwhile stands.
    @Test func aQuestionThatIsToldAgainKeepsItsDecision() {
        #expect(InterventionTracker([asked, decided(true, by: "ada"), asked]).current?.decision?.by == "ada")
    }

    @Test func anotherAttemptIsAskedAnew() {
        let facts = [asked, decided(true, by: "ada"), .stepStarted(step: "Look", attempt: 2), asked]
        #expect(InterventionTracker(facts).current?.decision == nil)
    }

    @Test func whatIsDecidedElsewhereDoesNotCount() {
        #expect(InterventionTracker([decided(true, by: "ada")]).current == nil)
        #expect(InterventionTracker([asked, decided(true, by: "ada", step: "Other")]).current?.decision == nil)
    }

    @Test(
        arguments: [
            (InterventionDecision(isApproved: true, by: "ada"), "Approved by ada."),
            (InterventionDecision(isApproved: false, by: "ada", notes: "too blue"), "Rejected by ada: too blue."),
            (InterventionDecision(isApproved: true, by: "ada", notes: "Why not?"), "Approved by ada: Why not?"),
        ]
    )
    func aDecisionIsASentence(_ decision: InterventionDecision, _ text: String) {
        #expect(decision.description == text)
    }
}
