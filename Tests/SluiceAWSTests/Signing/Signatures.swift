import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceAWS

/// AWS's published examples (key `AKIDEXAMPLE`, 30 August 2015, service `service`), then requests as Sluice sends them
/// with the signatures that botocore gives them.
struct Signatures {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var method = "GET"
        var target = "/"
        var headers: [HTTPHeader] = []
        var body = ""
        var token: String?
        var service = "service"
        var region = "us-east-1"
        var signature: String

        var testDescription: String { name }
    }

    @Test(arguments: published + recorded)
    func areThoseOfAWS(_ example: Example) throws {
        var request = HTTPRequest(method: example.method, url: "https://example.amazonaws.com\(example.target)")
        request.headers = [HTTPHeader("Host", "example.amazonaws.com")] + example.headers
        request.body = Array(example.body.utf8)
        let keys = AWSCredentials(
            accessKeyID: "AKIDEXAMPLE",
            secretAccessKey: Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            sessionToken: example.token.map { Secret($0) }
        )
        let signer = RequestSigner(credentials: keys, region: example.region, service: example.service)
        let signed = signer.sign(request, at: Date(timeIntervalSince1970: 1_440_938_160))
        #expect(signed.headers.value(of: "X-Amz-Date") == "20150830T123600Z")
        let authorization = try #require(signed.headers.value(of: "Authorization"))
        #expect(authorization.hasSuffix("Signature=\(example.signature)"))
    }

    @Test func theHeaderNamesKeyScopeAndSignedHeaders() {
        var request = HTTPRequest(method: "POST", url: "https://ecs.eu-west-1.amazonaws.com/")
        request.headers = [HTTPHeader("Host", "ecs.eu-west-1.amazonaws.com")]
        let signer = RequestSigner(credentials: .test, region: "eu-west-1", service: "ecs")
        let header = signer.sign(request, at: AWSWorld.testTime).headers.value(of: "Authorization") ?? ""
        let start = "AWS4-HMAC-SHA256 Credential=AKIDTEST/20261121/eu-west-1/ecs/aws4_request, "
        #expect(header.hasPrefix("\(start)SignedHeaders=host;x-amz-date, Signature="))
    }

    static let published = [
        Example(
            name: "get-vanilla",
            signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"
        ),
        Example(
            name: "get-vanilla-query-order-key-case",
            target: "/?Param2=value2&Param1=value1",
            signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
        ),
        Example(
            name: "get-vanilla-query-order-value",
            target: "/?Param1=value2&Param1=value1",
            signature: "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694"
        ),
        Example(
            name: "get-utf8",
            target: "/ሴ",
            signature: "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"
        ),
        Example(
            name: "get-unreserved",
            target: "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
            signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"
        ),
        Example(
            name: "get-slashes",
            target: "//example//",
            signature: "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"
        ),
        Example(
            name: "get-slash-pointless-dot",
            target: "/./example",
            signature: "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5"
        ),
        Example(
            name: "get-relative-relative",
            target: "/example1/example2/../..",
            signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"
        ),
        Example(
            name: "get-space",
            target: "/example space/",
            signature: "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"
        ),
        Example(
            name: "get-header-value-trim",
            headers: [HTTPHeader("My-Header1", " value1"), HTTPHeader("My-Header2", " \"a   b   c\"")],
            signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"
        ),
        Example(
            name: "get-header-key-duplicate",
            headers: ["value2", "value2", "value1"].map { HTTPHeader("My-Header1", $0) },
            signature: "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"
        ),
        Example(
            name: "post-vanilla",
            method: "POST",
            signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"
        ),
        Example(
            name: "post-x-www-form-urlencoded",
            method: "POST",
            headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")],
            body: "Param1=value1",
            signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
        ),
        Example(
            name: "post-sts-header-before",
            method: "POST",
            token: """
                AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeo\
                IYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VS\
                XDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8\
                fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==
                """,
            signature: "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"
        ),
    ]

    private static let ecsHeaders = [
        HTTPHeader("Content-Type", "application/x-amz-json-1.1"),
        HTTPHeader("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.UpdateService"),
    ]

    static let recorded = [
        Example(
            name: "a JSON call",
            method: "POST",
            headers: ecsHeaders,
            body: #"{"cluster":"prod","service":"wéb"}"#,
            service: "ecs",
            region: "eu-west-1",
            signature: "d94ae8b5224a964089fcb2dbf9d93ed3546d7189b7c9d92fb205ea75576691f3"
        ),
        Example(
            name: "a JSON call with a session token",
            method: "POST",
            headers: ecsHeaders,
            body: #"{"cluster":"prod","service":"wéb"}"#,
            token: "TOKEN+/=",
            service: "ecs",
            region: "eu-west-1",
            signature: "9174179d182a776d34a31610876b9ed67d0c68e29fef8e4bc34ad57254a6f16a"
        ),
        Example(
            name: "a form",
            method: "POST",
            headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")],
            body: "Action=GetCallerIdentity&Version=2011-06-15",
            service: "sts",
            signature: "650e2b8d7f08a2f752a985c427e0a3d3f4fd65137366a31875242ab0875057b5"
        ),
        Example(
            name: "an encoded path is encoded again",
            target: "/a%2Fb/c%20d/./e//f",
            service: "lambda",
            signature: "91cc1d3505dd2d926883077cefec051cc26b18061d059d8237f932dd98d9b029"
        ),
        Example(
            name: "a query without values",
            target: "/?b&a=1&a",
            signature: "1595381213cc9768e6e00117370a958347b5bb669a24aaf87dd408e69acacbae"
        ),
    ]
}
