import Testing

@testable import SluiceEngine

struct ManyProblemsTests {
    /// Eleven mistakes of as many kinds, in five files, one of which is no YAML at all.
    @Test func allProblemsOfAllFilesAreToldAtOnce() {
        var workspace = TestWorkspace()
        workspace.files["feeds/ecr.yaml"] = "feed: ecr\ntype: aws-ecr\nregoin: eu-west-1\n"
        workspace.files["projects/broken.yaml"] = "environments:\n\t- name: qa\n"
        workspace.files["projects/lists.yaml"] = "environments: [{ name: dev }]\nfrezes: []\n"
        workspace.files["projects/web.yaml"] = """
            project: web
            lifecycle: slow
            variableSets: common
            steps:
              - name: Build
                typ: run-script
              - name: Check
                type: run-script
                environments: stagin
            """
        workspace.files["variables/web.yaml"] = """
            variables: web
            values:
              - { name: Password, value: hunter2, sensitive: true }
              - name: Color
                value: #{Default}
              - { name: Size, value: 1 }
              - { name: Size, value: 2 }
            """
        let expected = """
            feeds/ecr.yaml:1:1: error: A feed of type 'aws-ecr' needs the key 'region', and it is missing here.
            feeds/ecr.yaml:3:1: error: A feed of type 'aws-ecr' has no key 'regoin'. Did you mean 'region'?
            projects/broken.yaml:2:1: error: A tab indents this line; YAML allows only spaces there. Replace it with spaces.
            projects/lists.yaml:1:24: error: Environment 'dev' stands twice: first at projects/environments.yaml:2:11, \
            again here. Keep one, or rename one.
            projects/lists.yaml:2:1: error: A definition file has no key 'frezes'. Did you mean 'freezes'?
            projects/web.yaml:2:12: error: There is no lifecycle 'slow', and the workspace declares none.
            projects/web.yaml:5:5: error: A step needs the key 'type', and it is missing here.
            projects/web.yaml:9:19: error: There is no environment 'stagin'; the workspace has 'dev' and 'prod'.
            variables/web.yaml:3:30: error: 'Password' is sensitive, and its value stands here for everyone who can read \
            the file. Write '!sealed …' ('sluice secret encrypt' makes one), '!env NAME', '!ssm /path' or \
            '!secretsmanager name#key' instead.
            variables/web.yaml:5:12: error: '#{Default}' is read as a comment here; quote it: value: "#{Default}"
            variables/web.yaml:7:5: error: 'Size' has two values that apply at the same time: one at variables/web.yaml:6:5 \
            (unscoped), one here (unscoped). Scope one of them to fewer places, or remove it.
            """
        #expect(workspace.problems == expected.split(separator: "\n").map(String.init))
    }

    @Test func aProjectThatIsNoYAMLIsNotMissedByItsVariables() {
        var workspace = TestWorkspace("projects/web.yaml", "project: web\n\tsteps: []\n")
        workspace.files["variables/web.yaml"] = "variables: web\nvalues: []\n"
        #expect(Set(workspace.load().problems.map(\.location.file)) == ["projects/web.yaml"])
    }

    @Test func projectsWithoutAnyEnvironmentAreAMistake() {
        let problems = TestWorkspace("projects/environments.yaml", "accounts: []").problems
        #expect(
            problems == [
                "projects/web.yaml:1:10: error: The workspace declares no environment, so nothing can be deployed. "
                    + "Add a file with 'environments:' and '- name: dev' below it."
            ]
        )
    }

    @Test func whatCouldBeReadIsThereAllTheSame() {
        var workspace = TestWorkspace()
        workspace.files["projects/broken.yaml"] = "project: other\n\tsteps: []\n"
        let loaded = workspace.load()
        #expect(loaded.definitions.projects.map(\.name) == ["web"])
        #expect(loaded.errors.count == 1)
        #expect(loaded.errors(concerning: "web") == [])
        #expect(loaded.errors(concerning: "other") == loaded.errors)
    }

    @Test(arguments: ["feeds/ecr.yaml", "projects/web.yaml", "variables/common.yaml", "projects/environments.yaml"])
    func anErrorInAFileThatAProjectIsMadeOfConcernsIt(_ file: String) {
        var workspace = TestWorkspace()
        workspace.files[file]?.append("\nfoo: bar\n")
        let loaded = workspace.load()
        #expect(loaded.errors(concerning: "web").map(\.location.file) == [file])
    }

    @Test func aFileThatIsNoYAMLMayHoldWhatAnyProjectIsMadeOf() {
        var workspace = TestWorkspace()
        workspace.files["variables/broken.yaml"] = "variables: web\n\tvalues: []\n"
        #expect(workspace.load().errors(concerning: "web").map(\.location.file) == ["variables/broken.yaml"])
    }

    @Test func aListOfMistakesWithoutEndIsCutOff() {
        let entries = (0..<2_000).map { "  - { name: A\($0), valeu: b }" }.joined(separator: "\n")
        let problems = TestWorkspace("variables/web.yaml", "variables: web\nvalues:\n\(entries)\n").problems
        #expect(problems.count == FileNotes.problemLimit)
    }

    @Test func manyValuesOfOneNameGetAnAnswer() {
        let entries = String(repeating: "  - { name: A, value: b }\n", count: 2_000)
        let problems = TestWorkspace("variables/web.yaml", "variables: web\nvalues:\n\(entries)").problems
        #expect(problems.count == 1_999)
        #expect(
            problems.last?.contains("'A' has two values that apply at the same time: one at variables/web.yaml:3:5")
                == true
        )
    }
}
