import SluiceModel
import Testing

@testable import SluiceEngine

/// `!secretsmanager name#key`.
struct SecretPartTests {
    private func part(_ key: String?, of text: String) -> SecretFetch.Found {
        SecretFetch.part(of: Secret(text), for: SecretReference(.secretsManager, name: "db", jsonKey: key))
    }

    @Test(arguments: [
        (nil, #"{"a": 1}"#, #"{"a": 1}"#), ("a", #"{"a": "x"}"#, "x"), ("a", #"{"a": 1.30}"#, "1.30"),
        ("a", #"{"a": {"b": [1]}}"#, #"{"b":[1]}"#), ("a", #"{"a": ""}"#, ""), ("a#b", ##"{"a#b": "x"}"##, "x"),
    ])
    func theWholeTextOrOneMember(_ key: String?, _ text: String, _ value: String) throws {
        #expect(try part(key, of: text).get() == Secret(value))
    }

    @Test func aMissingKeyNamesThoseThereAre() {
        let reference = SecretReference(.secretsManager, name: "db", jsonKey: "c")
        #expect(part("c", of: #"{"a": "secret", "b": 1}"#) == .failure(.noKey(reference, keys: ["a", "b"])))
    }

    @Test(arguments: ["plain", "[1]", "\"a\"", ""])
    func whatIsNoObjectHasNoKeys(_ text: String) {
        let reference = SecretReference(.secretsManager, name: "db", jsonKey: "a")
        #expect(part("a", of: text) == .failure(.noJSON(reference)))
    }
}
