import Testing

@testable import SluiceAWS

struct RetryRules {
    private func refusal(_ code: String, _ status: Int = 400, _ message: String = "") -> AWSError.Reason {
        .refused(AWSRefusal(code: code, message: message, status: status, requestID: nil))
    }

    /// The steps that follow when the same thing goes wrong again and again.
    private func steps(_ policy: RetryPolicy, _ reason: AWSError.Reason, limit: Int = 20) -> [Retry.Step] {
        var retry = Retry(policy)
        var steps: [Retry.Step] = []
        repeat {
            steps.append(retry.next(after: reason, jitter: 0.5))
        } while steps.last != .giveUp && steps.count < limit
        return steps
    }

    private func again(_ seconds: Double, cost: Int = 5) -> Retry.Step {
        .tryAgain(after: .seconds(seconds), cost: cost)
    }

    @Test func theStandardIsThreeTriesWithDoublingWaits() {
        #expect(steps(.standard, refusal("ServerException", 503)) == [again(0.5), again(1), .giveUp])
    }

    @Test func aThrottleIsMetWithSixTries() {
        let waits = [0.5, 1, 2, 4, 8].map { again($0) }
        #expect(steps(.standard, refusal("ThrottlingException")) == waits + [.giveUp])
    }

    @Test func aPatientReadWaitsLongerButNeverLongerThanTwentySeconds() {
        let waits = [0.5, 1, 2, 4, 8, 10, 10].map { again($0) }
        #expect(steps(.patient, refusal("ServerException", 500)) == waits + [.giveUp])
    }

    @Test(arguments: ["Throttling", "TooManyRequestsException", "RequestLimitExceeded", "SlowDown"])
    func aThrottleIsTriedAgainAlsoForAWrite(_ code: String) {
        #expect(steps(.write, refusal(code)).count == 6)
    }

    @Test func aQuotaIsNotTriedAgain() {
        #expect(steps(.patient, refusal("LimitExceededException")) == [.giveUp])
    }

    @Test(arguments: ["ServiceNotFoundException", "AccessDeniedException", "ClientException"])
    func aRefusalIsFinal(_ code: String) {
        #expect(steps(.patient, refusal(code)) == [.giveUp])
    }

    @Test func oneTryIsOneTry() {
        #expect(steps(.once, refusal("ThrottlingException")) == [.giveUp])
        #expect(steps(.once, .unreachable("")) == [.giveUp])
    }

    @Test func aLostAnswerCostsMoreAndIsTriedAgainForReadsOnly() {
        #expect(steps(.standard, .noAnswer("")) == [again(0.5, cost: 10), again(1, cost: 10), .giveUp])
        #expect(steps(.write, .noAnswer("")) == [.giveUp])
    }

    @Test func aWriteThatNeverLeftIsTriedAgain() {
        #expect(steps(.write, .unreachable("")).count == 3)
    }

    @Test func aWriteIsTriedAgainAfter503AndNotAfterAFailureThatMayHaveDoneIt() {
        #expect(steps(.write, refusal("ServiceUnavailable", 503)).count == 3)
        for status in [500, 502, 504] { #expect(steps(.write, refusal("ServerException", status)) == [.giveUp]) }
    }

    @Test func aRegistrationConflictIsTriedAgainOnlyWhereThePolicySaysSo() {
        let conflict = refusal(
            "ClientException",
            400,
            "Too many concurrent attempts to create a new revision of the specified family."
        )
        #expect(steps(.register, conflict).count == 8)
        #expect(steps(.write, conflict) == [.giveUp])
    }

    @Test(arguments: ["ExpiredToken", "ExpiredTokenException"])
    func expiredCredentialsAreRefreshedOnce(_ code: String) {
        #expect(steps(.write, refusal(code)) == [.refreshCredentials, .giveUp])
    }

    @Test func aWrongClockIsFollowedOnce() {
        let reasons = [
            refusal("RequestTimeTooSkewed", 403),
            refusal("InvalidSignatureException", 400, "Signature expired: 20260101T000000Z is now earlier than …"),
        ]
        for reason in reasons { #expect(steps(.write, reason) == [.followServerClock, .giveUp]) }
    }

    @Test func aWrongSecretIsFinal() {
        #expect(steps(.patient, refusal("InvalidSignatureException", 400, "The signature does not match")) == [.giveUp])
    }

    @Test func theQuotaEndsRetriesAndSuccessesBringThemBack() {
        var quota = RetryQuota()
        let granted = (0..<101).map { _ in quota.spend(5) }
        #expect(granted == Array(repeating: true, count: 100) + [false])
        quota.restore(nil)
        #expect(quota.tokens == 1)
        quota.restore(10)
        #expect(quota.tokens == 11)
        for _ in 0..<1000 { quota.restore(nil) }
        #expect(quota.tokens == 500)
    }
}
