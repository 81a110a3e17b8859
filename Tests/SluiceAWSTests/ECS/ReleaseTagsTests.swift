import SluiceModel
import Testing

@testable import SluiceAWS

struct ReleaseTagsTests {
    @Test func oursFollowTheUsersOwn() {
        let tags = ReleaseTags(user: [["key": "team", "value": "color"]], ours: [("release:version", "1.0.1")])
        #expect(
            tags.tags == [["key": "team", "value": "color"], ["key": "release:version", "value": "1.0.1"]]
        )
    }

    @Test func theUsersTagWinsWhereTheKeyIsTheSame() {
        let tags = ReleaseTags(user: [["key": "a", "value": "mine"]], ours: [("a", "ours")])
        #expect(tags.tags == [["key": "a", "value": "mine"]])
        #expect(tags.dropped.isEmpty)
    }

    @Test func charactersThatAWSRefusesBecomeHyphens() {
        let tags = ReleaseTags(user: [], ours: [("release:note", "50% off! (größer)")])
        #expect(tags.tags.first?["value"] == "50- off- -größer-")
    }

    @Test func longTextsAreCut() {
        let tags = ReleaseTags(
            user: [],
            ours: [(String(repeating: "k", count: 200), String(repeating: "v", count: 300))]
        )
        #expect(tags.tags.first?["key"]?.string?.count == 128)
        #expect(tags.tags.first?["value"]?.string?.count == 256)
    }

    @Test func emptyValuesAreLeftOut() {
        #expect(ReleaseTags(user: [], ours: [("release:git-commit", "")]).tags.isEmpty)
    }

    @Test func whereThereIsNoRoomOurLastOnesGo() {
        let user = (1...48).map { JSONValue.object(["key": "k\($0)", "value": "v"]) }
        let tags = ReleaseTags(user: user, ours: [("first", "1"), ("second", "2"), ("third", "3")])
        #expect(tags.tags.count == 50)
        #expect(tags.tags.last?["key"] == "second")
        #expect(tags.dropped == ["third"])
    }

    @Test func whatComesOutIsWhatAWSTakes() {
        let tags = ReleaseTags(user: [], ours: [("release:created-by", "me <me@example.com>; #1")])
        var problems = RequestProblems()
        TagRules.check(Located(.array(tags.tags)), &problems)
        #expect(problems.all.isEmpty)
    }
}
