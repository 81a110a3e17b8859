import SluiceModel
import Testing

@testable import SluiceEngine

@Suite("Package versions chosen by hand (Octopus §6.3)")
struct PackageSelectionTests {
    private let reference = PackageReference.sample("web", id: "hello-color")

    private func selected(_ overrides: String..., default version: String? = nil) throws -> String? {
        let selection = PackageSelection(
            version: version,
            overrides: try overrides.map { try PackageOverride(parsing: $0) }
        )
        return selection.version(for: reference, id: "hello-color", in: "Register")
    }

    @Test(
        arguments: [
            "hello-color:1.0", "hello-color=1.0", "hello-color/1.0", "Register:1.0", "Register:web:1.0",
            "hello-color:web:1.0", "*:web:1.0", "*/web=1.0", "*:1.0", "web:1.0", "Register:*:1.0", "*:*:1.0",
            " Register : web : 1.0 ", "hello-color:*:1.0",
        ]
    )
    func everySpellingThatFitsIsTaken(_ text: String) throws {
        #expect(try selected(text, default: "9.9") == "1.0")
    }

    @Test(arguments: ["other:1.0", "Other:web:1.0", "Register:other:1.0", "*:other:1.0", "hello-color:api:1.0"])
    func whatDoesNotFitLeavesTheDefault(_ text: String) throws {
        #expect(try selected(text, default: "9.9") == "9.9")
        #expect(try selected(text) == nil)
    }

    /// Octopus's priorities, the higher first.
    @Test func theMoreExactOneWinsWhereverItStands() throws {
        let ladder = [
            "Register:web:100", "hello-color:web:90", "*:web:80", "Register:*:50", "hello-color:40", "*:*:10",
        ]
        for (index, text) in ladder.enumerated() {
            let expected = String(text.split(separator: ":").last ?? "")
            let selection = PackageSelection(
                version: "0",
                overrides: try ladder[index...].map { try PackageOverride(parsing: $0) }
            )
            let reversed = PackageSelection(version: "0", overrides: selection.overrides.reversed())
            #expect(selection.version(for: reference, id: "hello-color", in: "Register") == expected)
            #expect(reversed.version(for: reference, id: "hello-color", in: "Register") == expected)
        }
    }

    @Test func ofTwoEqualOnesTheLaterWins() throws {
        #expect(try selected("hello-color:1.0", "hello-color:2.0") == "2.0")
    }

    @Test func aBackslashTakesTheMeaningFromADelimiter() throws {
        let override = try PackageOverride(parsing: #"team\/hello\:x\=y\\:1.0"#)
        #expect(override.owner == #"team/hello:x=y\"#)
        #expect(override.version == "1.0")
    }

    @Test func aBackslashBeforeAnythingElseIsItself() throws {
        #expect(try PackageOverride(parsing: #"a\b:1.0"#).owner == #"a\b"#)
        #expect(try PackageOverride(parsing: #"a:1.0\"#).version == #"1.0\"#)
    }

    /// A name may be a step's and a package's at once.
    @Test func aNameThatIsBothMeansTheStepFirst() throws {
        let selection = PackageSelection(overrides: [try PackageOverride(parsing: "web:1.0")])
        let reference = PackageReference.sample("main", id: "web")
        #expect(selection.version(for: reference, id: "web", in: "web") == "1.0")
        #expect(selection.overrides.map { $0.exactness(for: reference, id: "web", in: "web") } == [50])
        #expect(selection.overrides.map { $0.exactness(for: reference, id: "web", in: "Other") } == [40])
    }

    @Test func everyReferenceToAPackageTakesItsVersion() throws {
        let selection = PackageSelection(overrides: [try PackageOverride(parsing: "hello-color:1.0")])
        for step in ["Register", "Update"] {
            #expect(selection.version(for: .sample("side"), id: "hello-color", in: step) == "1.0")
        }
    }

    @Test(arguments: ["", "1.0", ":1.0", "hello:", "a::1.0", "a:b:c:d", #"hello\:1.0"#])
    func whatNamesNoVersionIsRefusedAndQuoted(_ text: String) {
        let error = #expect(throws: PackageOverrideError.self) { try PackageOverride(parsing: text) }
        #expect(error?.description.hasPrefix("'\(text)' names no package version.") == true)
    }
}
