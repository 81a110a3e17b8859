import SluiceModel

@testable import SluiceEngine

/// A workspace in memory, sound unless a test adds something to it.
struct TestWorkspace {
    var files: [String: String] = [
        "projects/environments.yaml": """
        environments:
          - name: dev
          - name: prod
        accounts:
          - { name: tooling, type: aws }
        """,
        "feeds/ecr.yaml": """
        feed: ecr
        type: aws-ecr
        region: eu-west-1
        """,
        "projects/web.yaml": """
        project: web
        variableSets: common
        channels:
          - name: Stable
        steps:
          - name: Build
            type: run-script
            packages: [{ name: image, feed: ecr, id: web }]
          - name: Check
            type: run-script
        """,
        "variables/common.yaml": """
        variables: common
        values: []
        """,
    ]

    init() {}

    /// With one more file, or another text for one of them.
    init(_ path: String, _ text: String) { files[path] = text }

    func load() -> LoadedDefinitions {
        let files = files.map { WorkspaceFile(path: $0.key, content: Array($0.value.utf8)) }.sorted {
            $0.path < $1.path
        }
        return DefinitionLoader(workspace: Workspace(folder: "/"), catalogue: StepRegistry.builtIn.catalogue).load(
            files
        )
    }

    var problems: [String] { load().problems.map(\.description) }
}
