import Testing

@testable import SluiceEngine

/// What the loader says of each mistake, in full.
struct MessageTests {
    @Test func aSoundWorkspaceHasNoProblem() {
        #expect(TestWorkspace().problems == [])
    }

    @Test(
        arguments: Mistake.lists + Mistake.projects + Mistake.steps + Mistake.variables + Mistake.prompts
            + Mistake.templates + Mistake.tenants + Mistake.circles
    )
    func everyMistakeIsToldInFull(_ mistake: Mistake) {
        #expect(TestWorkspace(mistake.file, mistake.text).problems == mistake.problems)
    }
}
