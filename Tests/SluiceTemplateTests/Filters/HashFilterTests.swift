import Testing

@Suite("Hash filters (Octopus §1.7)")
struct HashFilterTests {
    @Test(
        arguments: [
            ("Md5", "900150983cd24fb0d6963f7d28e17f72"),
            ("Sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("Sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "Sha384",
                "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
            ),
            (
                "Sha512",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
        ]
    )
    func digestsAreLowerCaseHexadecimal(_ name: String, _ digest: String) throws {
        #expect(try applied(name, to: "abc") == digest)
    }

    @Test func theEmptyTextHasADigest() throws {
        #expect(try applied("Md5", to: "") == "d41d8cd98f00b204e9800998ecf8427e")
    }

    @Test(arguments: [("1", "90"), ("4", "90015098"), (" +4", "90015098"), ("99", "900150983cd24fb0d6963f7d28e17f72")])
    func aSizeIsANumberOfBytes(_ size: String, _ digest: String) throws {
        #expect(try applied("Md5", to: "abc", size) == digest)
    }

    @Test(
        arguments: [
            ("utf8", "66ddcd97cfdeabb2f6fb8a999b4bc76f"), ("UTF-8", "66ddcd97cfdeabb2f6fb8a999b4bc76f"),
            ("Unicode", "ed71e8ffd3d8c47c1a2e22c53cd384aa"),
        ]
    )
    func theInputHasAnEncoding(_ encoding: String, _ digest: String) throws {
        #expect(try applied("Md5", to: "é", encoding) == digest)
    }

    @Test func theInputMayBeBase64() throws {
        #expect(try applied("Md5", to: "YW Jj", "Base64") == "900150983cd24fb0d6963f7d28e17f72")
        #expect(try applied("Md5", to: "a!", "base64") == nil)
    }

    @Test func optionsComeInEitherOrder() throws {
        #expect(try applied("Md5", to: "YWJj", "base64", "2") == "9001")
        #expect(try applied("Md5", to: "YWJj", "2", "base64") == "9001")
    }

    @Test(
        arguments: [
            ["0"], ["-1"], ["1.5"], [""], ["ascii"], ["1", "2"], ["utf8", "utf8"], ["1", "ascii"], ["0", "utf8"],
            ["1", "utf8", "utf8"],
        ]
    )
    func otherOptionsAreNotAccepted(_ options: [String]) throws {
        #expect(try applied("Sha256", to: "abc", options: options) == nil)
    }
}
