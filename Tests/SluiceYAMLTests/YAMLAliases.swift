import SluiceYAML
import Testing

@Suite("Anchors, aliases and merge keys")
struct YAMLAliases {
    @Test func anAliasStandsForTheValueOfItsAnchor() {
        let root = parsed("a: &x { p: 1 }\nb: *x")
        #expect(root?["b"] == root?["a"])
    }

    @Test func theLastAnchorOfANameCounts() {
        #expect(parsed("a: &x 1\nb: &x 2\nc: *x")?["c"]?.text == "2")
    }

    @Test(arguments: ["a: *x", "a: &x [*x]"])
    func anAliasNeedsAnAnchorThatEndsBeforeIt(_ text: String) {
        #expect(problems(of: text).contains("'*x' repeats a value marked '&x', and none ends before this place."))
    }

    @Test func mergedKeysDoNotOverrideWrittenOnes() {
        let root = parsed("base: &b { p: 1, q: 2 }\nmine:\n  <<: *b\n  q: 3\n")
        #expect(root?["mine"]?.entries?.map { [$0.name, $0.value.text] } == [["q", "3"], ["p", "1"]])
    }

    @Test func ofSeveralMergedMappingsTheFirstWins() {
        let root = parsed("a: &a { p: 1 }\nb: &b { p: 2, q: 2 }\nc: { <<: [*a, *b] }")
        #expect(root?["c"]?.entries?.map { [$0.name, $0.value.text] } == [["p", "1"], ["q", "2"]])
    }

    @Test func onlyAMappingCanBeMerged() {
        #expect(problems(of: "<<: 3") == "1:5: '<<' takes in the keys of another mapping, and this value is none.")
        #expect(problems(of: "'<<': 3") == "")
    }
}
