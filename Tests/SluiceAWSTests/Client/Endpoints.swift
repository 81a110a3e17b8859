import Testing

@testable import SluiceAWS

struct Endpoints {
    private func endpoint(
        _ service: AWSService = .ecs,
        _ region: String = "eu-west-1",
        _ environment: [String: String] = [:]
    ) throws -> AWSEndpoint {
        try AWSEndpoint(of: service, region: region, environment: environment)
    }

    @Test func everyServiceHasItsOwnAddressInTheRegion() throws {
        #expect(try endpoint(.ecs).url == "https://ecs.eu-west-1.amazonaws.com")
        #expect(try endpoint(.ecr).url == "https://api.ecr.eu-west-1.amazonaws.com")
        #expect(try endpoint(.sts, "cn-north-1").url == "https://sts.cn-north-1.amazonaws.com.cn")
    }

    @Test func theServicesVariableWinsOverTheGeneralOne() throws {
        let environment = ["AWS_ENDPOINT_URL": "http://all.test", "AWS_ENDPOINT_URL_ECS": "http://ecs.test:5000/"]
        let ecs = try endpoint(.ecs, "eu-west-1", environment)
        #expect(ecs.url == "http://ecs.test:5000")
        #expect(ecs.host == "ecs.test:5000")
        #expect(try endpoint(.ecr, "eu-west-1", environment).url == "http://all.test")
    }

    @Test func configuredAddressesCanBeIgnored() throws {
        let environment = ["AWS_ENDPOINT_URL": "http://all.test", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"]
        #expect(try endpoint(.ecs, "eu-west-1", environment).url == "https://ecs.eu-west-1.amazonaws.com")
    }

    @Test(arguments: [("https://x.test:443/", "x.test"), ("http://x.test:80", "x.test"), ("http://[::1]:1", "[::1]:1")])
    func theHostHeaderLeavesOutTheSchemesOwnPort(_ url: String, _ host: String) throws {
        #expect(try endpoint(.ecs, "eu-west-1", ["AWS_ENDPOINT_URL": url]).host == host)
    }

    @Test(arguments: ["localhost:5000", "ftp://x", "http://", "http://a b/", "http://x/?y=1", "nonsense"])
    func whatIsNoAddressIsOneClearSentence(_ url: String) throws {
        let error = #expect(throws: EndpointError.self) { try endpoint(.ecs, "eu-west-1", ["AWS_ENDPOINT_URL": url]) }
        #expect(
            error?.description == """
                AWS_ENDPOINT_URL is '\(url)', which is no address of a service: it should look like \
                'http://127.0.0.1:5000', without user, query or fragment.
                """
        )
    }

    @Test func aPasswordInAnAddressIsNotShown() throws {
        let error = #expect(throws: EndpointError.self) {
            try endpoint(.ecs, "eu-west-1", ["AWS_ENDPOINT_URL": "http://me:hunter2@x.test"])
        }
        #expect(error?.description.contains("hunter2") == false)
    }

    @Test(arguments: ["eu-west-1.evil.test/", "EU", "a b", "eu_west_1"])
    func whatIsNoRegionIsRefused(_ region: String) {
        #expect(throws: EndpointError.malformedRegion(region)) { try endpoint(.ecs, region) }
    }

    @Test func aMissingRegionSaysWhatToDo() {
        let error = #expect(throws: EndpointError.self) { try endpoint(.ecs, "") }
        #expect(
            error?.description == "No AWS region is given: name one beside the step or feed, or set AWS_REGION."
        )
    }
}
