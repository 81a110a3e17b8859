import SluiceModel
import Testing

@Suite("A deployment goes through its steps")
struct DeploymentProgressTests {
    private let steps: [Step] = [.sample("A"), .sample("B"), .sample("C")]

    @Test func everyStepRunsInItsOrder() {
        var run = ScriptedRun()
        #expect(run.play(DeploymentProgress(steps: steps, rollback: .failedStep))?.outcome == .succeeded)
        #expect(run.deeds == ["run A", "run B", "run C"])
    }

    @Test func aProcessWithoutStepsChangesNothing() {
        var run = ScriptedRun()
        #expect(run.play(DeploymentProgress(steps: [], rollback: .failedStep)) == DeploymentEnd(.noChange))
    }

    @Test func whereNoStepChangedAnythingTheEndIsNoChange() {
        var run = ScriptedRun()
        run.ends = ["A": [.noChange], "B": [.noChange], "C": [.noChange]]
        #expect(run.play(DeploymentProgress(steps: steps, rollback: .failedStep))?.outcome == .noChange)
        run = ScriptedRun()
        run.ends = ["A": [.noChange], "B": [.succeeded], "C": [.noChange]]
        #expect(run.play(DeploymentProgress(steps: steps, rollback: .failedStep))?.outcome == .succeeded)
    }

    @Test func whatASuccessfulStepHadToSayIsInTheEnd() {
        var progress = DeploymentProgress(steps: [.sample("A")], rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 1))
        let commands = progress.handle(
            .stepEnded(step: "A", end: DeploymentEnd(.succeeded, reason: "Not proved: no task."))
        )
        #expect(commands == [.finish(DeploymentEnd(.succeeded, reason: "Not proved: no task."))])
    }

    @Test func whileAStepIsAtWorkThereIsNothingToDo() {
        var progress = DeploymentProgress(steps: steps, rollback: .failedStep)
        #expect(progress.handle(.stepStarted(step: "A", attempt: 1)).isEmpty)
        #expect(progress.handle(.log(step: "A", level: .info, text: "…")).isEmpty)
        #expect(progress.handle(.intent(step: "A", key: "Write", facts: [:])).isEmpty)
        #expect(progress.handle(.cancelRequested(by: "ada", leave: false)).isEmpty)
    }

    @Test func afterTheEndThereIsNothingToDo() {
        var progress = DeploymentProgress(steps: steps, rollback: .failedStep)
        #expect(progress.handle(.ended(DeploymentEnd(.failed))).isEmpty)
        #expect(progress.outstanding().isEmpty)
    }

    @Test func aDisabledStepIsPassedOver() {
        var run = ScriptedRun()
        let steps: [Step] = [.sample("A", disabled: true), .sample("B")]
        #expect(run.play(DeploymentProgress(steps: steps, rollback: .failedStep))?.outcome == .succeeded)
        #expect(run.deeds == ["skip A", "run B"])
    }
}

@Suite("Run conditions (Octopus §3.1)")
struct RunConditionTests {
    private let steps: [Step] = [
        .sample("Deploy"), .sample("Next"), .sample("On failure", condition: .failure),
        .sample("Always", condition: .always), .sample("Flag", condition: .variable("#{Flag}")),
    ]

    @Test func onSuccessTheFailureStepIsPassedOver() {
        var run = ScriptedRun()
        #expect(run.play(DeploymentProgress(steps: steps, rollback: .failedStep))?.outcome == .succeeded)
        #expect(run.deeds == ["run Deploy", "run Next", "skip On failure", "run Always", "run Flag"])
    }

    @Test func afterAFailureTheOthersStillRun() {
        var run = ScriptedRun()
        run.ends["Deploy"] = [.failed]
        #expect(run.play(DeploymentProgress(steps: steps, rollback: .failedStep))?.outcome == .rolledBack)
        #expect(
            run.deeds == ["run Deploy", "roll back Deploy", "skip Next", "run On failure", "run Always", "run Flag"]
        )
    }

    @Test func aSkippedStepSaysWhichStepFailed() {
        var progress = DeploymentProgress(steps: [.sample("A"), .sample("B")], rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 1))
        let commands = progress.handle(.stepEnded(step: "A", end: DeploymentEnd(.superseded)))
        #expect(commands == [.skip(step: .sample("B"), reason: "Step 'A' did not succeed.")])
    }

    /// Octopus: a variable condition looks past earlier failures; its expression may ask for them.
    @Test func aVariableConditionIsAskedAlsoAfterAFailure() {
        var run = ScriptedRun()
        run.ends["Deploy"] = [.superseded]
        _ = run.play(
            DeploymentProgress(
                steps: [.sample("Deploy"), .sample("Flag", condition: .variable("#{Flag}"))],
                rollback: .failedStep
            )
        )
        #expect(run.deeds == ["run Deploy", "run Flag"])
    }

    @Test func aStepThatRanBecauseOfAFailureAndFailsIsPutBackToo() {
        var run = ScriptedRun()
        run.ends = ["Deploy": [.failed], "Always": [.timedOut]]
        let end = run.play(DeploymentProgress(steps: steps, rollback: .failedStep))
        #expect(
            end
                == DeploymentEnd(
                    .rolledBack,
                    cause: .failed,
                    reason: "Deploy Failed. Deploy restored. Always restored."
                )
        )
        #expect(run.deeds.filter { $0.hasPrefix("roll") } == ["roll back Deploy", "roll back Always"])
        #expect(
            run.journal.contains(
                .rollbackStarted(step: "Always", cause: DeploymentEnd(.timedOut, reason: "Always TimedOut."))
            )
        )
    }
}

@Suite("Failures and what is put back")
struct DeploymentRollbackTests {
    private let steps: [Step] = [.sample("A"), .sample("B"), .sample("C")]

    private func play(
        _ ends: [String: [DeploymentOutcome]],
        rollback: RollbackExtent = .failedStep,
        preparing: Set<String> = ["A"],
        rollbacks: [String: RollbackEnd] = [:]
    ) -> (end: DeploymentEnd?, deeds: [String]) {
        var run = ScriptedRun()
        run.ends = ends
        run.rollbacks = rollbacks
        let end = run.play(DeploymentProgress(steps: steps, rollback: rollback, preparing: preparing))
        return (end, run.deeds)
    }

    @Test func aFailedStepIsPutBackAndTheRestIsNotRun() {
        let (end, deeds) = play(["B": [.failed]])
        #expect(end == DeploymentEnd(.rolledBack, cause: .failed, reason: "B Failed. B restored."))
        #expect(deeds == ["run A", "run B", "roll back B", "skip C"])
    }

    @Test(arguments: [DeploymentOutcome.failed, .stalled, .timedOut, .cancelled])
    func theCauseOfARollbackIsNamed(_ cause: DeploymentOutcome) {
        #expect(play(["B": [cause]]).end?.cause == cause)
        #expect(play(["B": [cause]]).end?.outcome == .rolledBack)
    }

    @Test(arguments: [DeploymentOutcome.superseded, .nothingRunning], [RollbackExtent.failedStep, .all])
    func whatSomeoneElseWantedIsNeverPutBack(_ outcome: DeploymentOutcome, _ extent: RollbackExtent) {
        let (end, deeds) = play(["B": [outcome]], rollback: extent)
        #expect(end == DeploymentEnd(outcome, reason: "B \(outcome.rawValue)."))
        #expect(deeds == ["run A", "run B", "skip C"])
    }

    @Test func withNothingToGoBackToTheEndIsTheFailure() {
        let (end, _) = play(["B": [.stalled]], rollbacks: ["B": .nothingToRestore("Nothing ran before.")])
        #expect(end == DeploymentEnd(.stalled, reason: "B Stalled. Nothing ran before."))
    }

    @Test func aRollbackThatFailsIsAFailedDeployment() {
        let (end, _) = play(["B": [.timedOut]], rollbacks: ["B": .failed("The rollback failed.")])
        #expect(end == DeploymentEnd(.failed, reason: "B TimedOut. The rollback failed."))
        #expect(end?.outcome.exitCode == 4)
    }

    @Test func allPutsBackTheFailedStepAndThenThoseBeforeLastFirst() {
        let (end, deeds) = play(["C": [.failed]], rollback: .all)
        #expect(deeds == ["run A", "run B", "run C", "roll back C", "roll back B", "roll back A"])
        #expect(end?.outcome == .rolledBack)
        #expect(end?.reason == "C Failed. A restored. B restored. C restored.")
    }

    @Test func oneFailedRollbackOfSeveralMakesTheDeploymentFail() {
        let (end, _) = play(["C": [.failed]], rollback: .all, rollbacks: ["A": .failed("A stays.")])
        #expect(end?.outcome == .failed)
    }

    @Test func stepsBeforeThatHadChangedThingsAreListedAsMixed() {
        let (end, _) = play(["C": [.failed]])
        #expect(
            end?.reason == "C Failed. C restored. Mixed: step 'B' had changed things and was left as it is."
        )
        #expect(
            play(["C": [.failed]], preparing: []).end?.reason
                == "C Failed. C restored. Mixed: steps 'A' and 'B' had changed things and were left as they are."
        )
    }

    @Test func nothingIsMixedWhereStepsOnlyPreparedOrChangedNothing() {
        #expect(play(["B": [.failed]]).end?.reason == "B Failed. B restored.")
        #expect(play(["B": [.noChange], "C": [.failed]]).end?.reason == "C Failed. C restored.")
    }

    @Test func withAllOnlyWhatCouldNotBeRestoredIsMixed() {
        #expect(play(["C": [.failed]], rollback: .all).end?.reason.contains("Mixed") == false)
        let rollbacks = ["B": RollbackEnd.nothingToRestore("")]
        #expect(
            play(["C": [.failed]], rollback: .all, rollbacks: rollbacks).end?.reason
                == "C Failed. A restored. C restored. Mixed: step 'B' had changed things and was left as it is."
        )
    }

    @Test func aFailureWithoutRollbackIsMixedToo() {
        #expect(
            play(["C": [.superseded]]).end
                == DeploymentEnd(
                    .superseded,
                    reason: "C Superseded. Mixed: step 'B' had changed things and was left as it is."
                )
        )
    }
}

@Suite("Retries")
struct DeploymentRetryTests {
    private func play(_ ends: [DeploymentOutcome]) -> (end: DeploymentEnd?, deeds: [String]) {
        var run = ScriptedRun()
        run.ends["A"] = ends
        let end = run.play(DeploymentProgress(steps: [.sample("A", retries: 2), .sample("B")], rollback: .failedStep))
        return (end, run.deeds)
    }

    @Test func aStepIsTriedAgainAsOftenAsItSays() {
        #expect(play([.failed, .timedOut, .succeeded]).deeds == ["run A", "retry A", "retry A", "run B"])
        #expect(play([.failed, .succeeded]).end?.outcome == .succeeded)
        #expect(play([.failed]).deeds == ["run A", "retry A", "retry A", "roll back A", "skip B"])
    }

    @Test(arguments: [DeploymentOutcome.superseded, .stalled, .nothingRunning, .cancelled])
    func onlyWhatMayGoBetterIsTriedAgain(_ outcome: DeploymentOutcome) {
        #expect(!play([outcome]).deeds.contains("retry A"))
    }

    @Test func theRetrySaysHowLongToWait() {
        var progress = DeploymentProgress(steps: [.sample("A", retries: 1)], rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 1))
        let commands = progress.handle(.stepEnded(step: "A", end: DeploymentEnd(.failed)))
        #expect(commands == [.retry(step: .sample("A", retries: 1), attempt: 2, afterSeconds: 7)])
    }

    @Test func afterACancellationNothingIsTriedAgain() {
        var progress = DeploymentProgress(steps: [.sample("A", retries: 1)], rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 1))
        _ = progress.handle(.cancelRequested(by: "ada", leave: false))
        let end = DeploymentEnd(.failed, reason: "Broken.")
        #expect(
            progress.handle(.stepEnded(step: "A", end: end)) == [.rollBack(step: .sample("A", retries: 1), cause: end)]
        )
    }
}

@Suite("Cancellation")
struct DeploymentCancellationTests {
    private let steps: [Step] = [.sample("A"), .sample("B"), .sample("C")]

    @Test func aCancelledStepIsPutBack() {
        var run = ScriptedRun()
        run.cancelledIn = "B"
        let end = run.play(DeploymentProgress(steps: steps, rollback: .failedStep, preparing: ["A"]))
        #expect(end == DeploymentEnd(.rolledBack, cause: .cancelled, reason: "Cancelled by ada. B restored."))
        #expect(end?.outcome.exitCode == 5)
        #expect(run.deeds == ["run A", "run B", "roll back B", "skip C"])
    }

    @Test func withLeaveEverythingStaysAsItIs() {
        var run = ScriptedRun()
        run.cancelledIn = "B"
        run.leaves = true
        let end = run.play(DeploymentProgress(steps: steps, rollback: .all, preparing: ["A"]))
        #expect(end == DeploymentEnd(.cancelled, reason: "Cancelled by ada."))
        #expect(end?.outcome.exitCode == 130)
        #expect(run.deeds == ["run A", "run B", "skip C"])
    }

    @Test func aRequestBetweenTwoStepsPutsBackTheLastOneThatRan() {
        var progress = DeploymentProgress(steps: steps, rollback: .failedStep)
        _ = progress.handle(.stepStarted(step: "A", attempt: 1))
        _ = progress.handle(.stepEnded(step: "A", end: DeploymentEnd(.succeeded)))
        let end = DeploymentEnd(.cancelled, reason: "Cancelled by ada.")
        #expect(progress.handle(.cancelRequested(by: "ada", leave: false)) == [.rollBack(step: steps[0], cause: end)])
    }

    @Test func aRequestBeforeTheFirstStepEndsItAtOnce() {
        var progress = DeploymentProgress(steps: [.sample("A")], rollback: .failedStep)
        let reason = "Cancelled by ada."
        #expect(
            progress.handle(.cancelRequested(by: "ada", leave: false)) == [.skip(step: .sample("A"), reason: reason)]
        )
        #expect(
            progress.handle(.stepSkipped(step: "A", reason: reason)) == [
                .finish(DeploymentEnd(.cancelled, reason: reason))
            ]
        )
    }

    @Test func theFirstRequestCounts() {
        var progress = DeploymentProgress(steps: steps, rollback: .failedStep)
        _ = progress.handle(.cancelRequested(by: "ada", leave: true))
        _ = progress.handle(.cancelRequested(by: "bob", leave: false))
        #expect(progress.cancellation?.by == "ada")
        #expect(progress.cancellation?.leave == true)
    }
}
