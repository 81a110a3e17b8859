import Testing

@testable import SluiceAWS

/// What people read when a call fails, by its full text.
struct ErrorWords {
    private func words(
        _ reason: AWSError.Reason,
        _ operation: String = "UpdateService",
        endpoint: String = "https://ecs.eu-west-1.amazonaws.com",
        attempts: Int = 1
    ) -> String {
        AWSError(
            service: .ecs,
            operation: operation,
            region: "eu-west-1",
            endpoint: endpoint,
            reason: reason,
            attempts: attempts
        ).description
    }

    private func refused(_ code: String, _ message: String, status: Int = 400, id: String? = "r-1") -> AWSError.Reason {
        .refused(AWSRefusal(code: code, message: message, status: status, requestID: id))
    }

    @Test func aRefusalIsInAWSsWordsWithCodeAndRequestID() {
        #expect(
            words(refused("ServiceNotFoundException", "Service not found.")) == """
                Amazon ECS in eu-west-1 refused UpdateService: Service not found (ServiceNotFoundException). \
                Request id: r-1
                """
        )
    }

    @Test func aDenialNamesPrincipalActionAndResource() {
        let message = """
            User: arn:aws:sts::1:assumed-role/ci/me is not authorized to perform: ecs:UpdateService on resource: \
            arn:aws:ecs:eu-west-1:1:service/prod/web because no identity-based policy allows it
            """
        #expect(
            words(refused("AccessDeniedException", message)) == """
                'arn:aws:sts::1:assumed-role/ci/me' may not do ecs:UpdateService on \
                'arn:aws:ecs:eu-west-1:1:service/prod/web', so Amazon ECS in eu-west-1 refused UpdateService. \
                Allow it in a policy of that principal. Request id: r-1
                """
        )
    }

    @Test func aDeniedPassRoleShowsTheStatementThatIsMissing() {
        let message = "User: arn:u is not authorized to perform: iam:PassRole on resource: arn:aws:iam::1:role/exec."
        let statement = #"{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::1:role/exec"}"#
        #expect(words(refused("AccessDeniedException", message)).contains("of that principal: \(statement). Request"))
    }

    @Test func aDenialWithoutDetailsNamesTheCallsOwnAction() {
        #expect(
            words(refused("AccessDeniedException", "", id: nil), "DescribeServices") == """
                The caller may not do ecs:DescribeServices, so Amazon ECS in eu-west-1 refused DescribeServices. \
                Allow it in a policy of that principal.
                """
        )
    }

    @Test func noRouteNamesTheAddressAndWhatToCheck() {
        let reason = AWSError.Reason.unreachable("Could not resolve host: ecs.eu-west-1.amazonaws.com")
        #expect(
            words(reason, attempts: 3) == """
                There is no route to https://ecs.eu-west-1.amazonaws.com for UpdateService (tried 3 times): \
                Could not resolve host: ecs.eu-west-1.amazonaws.com. \
                Is the region right, or is a proxy or a VPC endpoint missing?
                """
        )
        #expect(
            words(reason, endpoint: "http://127.0.0.1:1")
                .hasSuffix("Is AWS_ENDPOINT_URL right, and does something listen there?")
        )
    }

    @Test func aLostAnswerSaysThatTheOutcomeIsNotKnown() {
        #expect(
            words(.noAnswer("Recv failure: Connection reset by peer")) == """
                Amazon ECS in eu-west-1 did not answer UpdateService: Recv failure: Connection reset by peer. \
                Whether it was done is not known.
                """
        )
    }

    @Test(arguments: [
        ("ThrottlingException", "try again in a while"),
        ("ExpiredTokenException", "The credentials have expired"),
        ("UnrecognizedClientException", "unknown or disabled"),
        ("InvalidSignatureException", "does not belong to the access key"),
        ("RequestTimeTooSkewed", "clock is wrong"),
        ("LimitExceededException", "Service Quotas"),
    ])
    func knownCodesSayWhatToDo(_ code: String, _ hint: String) {
        let text = words(refused(code, "Because."))
        #expect(text.contains(hint))
        #expect(text.contains("Because (\(code))"))
        #expect(text.hasSuffix("Request id: r-1"))
    }

    @Test func aFailingServerIsNoRefusal() {
        #expect(
            words(refused("ServerException", "", status: 500), attempts: 3) == """
                Amazon ECS in eu-west-1 failed at UpdateService (tried 3 times): it gave no reason (ServerException). \
                AWS has a problem there: try again in a while. Request id: r-1
                """
        )
    }
}
