import Testing

@testable import SluiceTemplate

@Suite("Base64 filters (Octopus §1.7)")
struct EncodingFilterTests {
    @Test(arguments: [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"), ("é😀", "w6nwn5iA"), ("??>", "Pz8+")])
    func base64IsOfUTF8(_ text: String, _ encoded: String) throws {
        #expect(try applied("ToBase64", to: text) == encoded)
        #expect(try applied("FromBase64", to: encoded) == text)
    }

    @Test(arguments: ["utf8", "UTF-8", "utf-8"])
    func utf8HasTwoNames(_ name: String) throws {
        #expect(try applied("ToBase64", to: "é", name) == "w6k=")
        #expect(try applied("FromBase64", to: "w6k=", name) == "é")
    }

    @Test(arguments: ["unicode", "Unicode"])
    func unicodeIsUTF16WithTheLowByteFirst(_ name: String) throws {
        #expect(try applied("ToBase64", to: "a😀", name) == "YQA92ADe")
        #expect(try applied("FromBase64", to: "YQA92ADe", name) == "a😀")
    }

    @Test(arguments: ["ToBase64", "FromBase64"])
    func otherEncodingsAreNotAccepted(_ name: String) throws {
        #expect(try applied(name, to: "YQ==", "ascii") == nil)
        #expect(try applied(name, to: "YQ==", "utf8", "utf8") == nil)
        #expect(try applied(name, to: "not Base64!", "ascii") == nil)
    }

    @Test(arguments: ["YWJjZA==", " YWJj\r\nZA=\t= ", "Y W J j Z A = ="])
    func whiteSpaceWithinBase64IsIgnored(_ encoded: String) throws {
        #expect(try applied("FromBase64", to: encoded) == "abcd")
    }

    @Test(
        arguments: [
            "Y", "YQ", "YQ=", "YQ===", "=", "====", "Y===", "YQ==YQ==", "Y=Q=", "Y!==", "YQ-_", "YQ\u{A0}==", "é===",
        ]
    )
    func whatIsNotBase64Stops(_ text: String) {
        #expect(throws: FilterError.self) { try applied("FromBase64", to: text) }
    }

    @Test func theErrorDoesNotShowTheInput() {
        #expect {
            try applied("FromBase64", to: "hunter2!")
        } throws: { error in
            "\(error)".contains("FromBase64") && !"\(error)".contains("hunter2")
        }
    }

    @Test func unusedBitsMayBeAnything() throws {
        #expect(try applied("FromBase64", to: "YR==") == "a")
    }

    @Test func bytesThatAreNoTextAreReplaced() throws {
        #expect(try applied("FromBase64", to: "Yf9i") == "a\u{FFFD}b")
        #expect(try applied("FromBase64", to: "YQBi", "unicode") == "a\u{FFFD}")
        #expect(try applied("FromBase64", to: "PdhiAA==", "unicode") == "\u{FFFD}b")
    }
}
