import SluiceModel
import Testing

@testable import SluiceAWS

struct Identity {
    @Test func whoSignsIsTold() async throws {
        let server = try TestServer { _, _ in
            .answer(
                body: """
                    <?xml version="1.0"?>
                    <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                      <GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/me</Arn><UserId>AIDA</UserId>
                      <Account>111122223333</Account></GetCallerIdentityResult>
                    </GetCallerIdentityResponse>
                    """
            )
        }
        let identity = try await AWSClient.test(server).callerIdentity()
        #expect(identity == CallerIdentity(account: "111122223333", arn: "arn:aws:iam::111122223333:user/me"))
        let body = "Action=GetCallerIdentity&Version=2011-06-15"
        #expect(server.requests.first?.body == body)
    }

    @Test func entitiesCommentsAndEmptyElements() throws {
        let text = "<?xml version='1.0'?><!-- <x> --><a b='c'> <d>1 &lt; 2 &amp;&#x41;&#66; &unknown;</d><e/></a>"
        let root = try XMLElement.parse(Array(text.utf8))
        #expect(root["d"]?.text == "1 < 2 &AB &unknown;")
        #expect(root["e"] == XMLElement(name: "e"))
    }

    @Test(arguments: ["", "text", "<a>", "<a></b>", "<a", "<!DOCTYPE x><a/>", "<a><!--"])
    func whatIsNotWellFormedIsRefused(_ text: String) {
        #expect(throws: XMLError.self) { try XMLElement.parse(Array(text.utf8)) }
    }

    @Test func deepNestingIsRefused() {
        let text = String(repeating: "<a>", count: 100_000)
        #expect(throws: XMLError.self) { try XMLElement.parse(Array(text.utf8)) }
    }
}
