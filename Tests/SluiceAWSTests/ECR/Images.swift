import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceAWS

struct Images {
    private func reader(_ server: TestServer) -> ECRReader { ECRReader(client: .test(server)) }

    @Test func everyPageOfTaggedImagesIsRead() async throws {
        let server = try TestServer { request, _ in
            let token = (try? JSONParser.parse(request.body))?["nextToken"]?.string ?? "0"
            let page = Int(token) ?? 0
            let next = page < 2 ? #","nextToken":"\#(page + 1)""# : ""
            return .answer(
                body: #"{"imageDetails":[{"imageDigest":"sha256:\#(page)","imageTags":["1.\#(page)"]}]\#(next)}"#
            )
        }
        let images = try await reader(server).taggedImages(of: "hello-color")
        #expect(images.map(\.digest) == ["sha256:0", "sha256:1", "sha256:2"])
        #expect(images.flatMap(\.tags) == ["1.0", "1.1", "1.2"])
        let first = #"{"repositoryName":"hello-color","maxResults":1000,"filter":{"tagStatus":"TAGGED"}}"#
        #expect(server.requests.first?.body == first)
        #expect(server.requests.count == 3)
    }

    @Test func anImageKeepsDatePlatformKindAndSize() async throws {
        let detail = """
            {"imageDetails":[{"imageDigest":"sha256:a","imageTags":["1.0.0"],"imagePushedAt":1767225600.5,
            "imageSizeInBytes":1234,"imageManifestMediaType":"application/vnd.oci.image.index.v1+json"}]}
            """
        let server = try TestServer { _, _ in .answer(body: detail) }
        let image = try #require(try await reader(server).image(tagged: "1.0.0", in: "hello-color"))
        #expect(image.pushedAt == Date(timeIntervalSince1970: 1_767_225_600.5))
        #expect(image.size == 1234)
        #expect(image.isIndex)
        let body = #"{"repositoryName":"hello-color","imageIds":[{"imageTag":"1.0.0"}]}"#
        #expect(server.requests.first?.body == body)
    }

    @Test func aTagThatDoesNotExistIsNoImage() async throws {
        let server = try TestServer { _, _ in .answer(400, body: #"{"__type":"ImageNotFoundException"}"#) }
        #expect(try await reader(server).image(tagged: "9", in: "hello-color") == nil)
    }

    @Test func aRepositoryThatDoesNotExistIsNone() async throws {
        let server = try TestServer { _, _ in .answer(400, body: #"{"__type":"RepositoryNotFoundException"}"#) }
        #expect(try await reader(server).repository(named: "nope") == nil)
        let error = await #expect(throws: AWSError.self) { try await reader(server).taggedImages(of: "nope") }
        #expect(error?.code == "RepositoryNotFoundException")
    }

    @Test func repositoriesTellTheirAddress() async throws {
        let answer = #"{"repositories":[{"repositoryName":"a","registryId":"1","repositoryUri":"1.dkr.test/a"}]}"#
        let server = try TestServer { _, _ in .answer(body: answer) }
        #expect(
            try await reader(server).repositories() == [ECRRepository(name: "a", registryID: "1", uri: "1.dkr.test/a")]
        )
    }

    @Test func anIndexNamesItsPlatformsWithoutAttestations() async throws {
        let manifest: JSONValue = [
            "manifests": [
                ["digest": "sha256:amd", "platform": ["os": "linux", "architecture": "amd64"]],
                ["digest": "sha256:att", "platform": ["os": "unknown", "architecture": "unknown"]],
                ["digest": "sha256:arm", "platform": ["os": "linux", "architecture": "arm64"]],
            ]
        ]
        let answer: JSONValue = ["images": [["imageManifest": .string(manifest.compact)]], "failures": []]
        let server = try TestServer { _, _ in .answer(body: answer.compact) }
        #expect(try await reader(server).platformDigests(of: "sha256:i", in: "a") == ["sha256:amd", "sha256:arm"])
    }

    @Test func anImageOfOnePlatformHasNoOthers() async throws {
        let server = try TestServer { _, _ in .answer(body: #"{"images":[{"imageManifest":"{\"layers\":[]}"}]}"#) }
        #expect(try await reader(server).platformDigests(of: "sha256:i", in: "a") == [])
    }

    @Test func theRegistryOfAnAccountHasAName() {
        #expect(ECRRegistry.host(account: "1", region: "eu-west-1") == "1.dkr.ecr.eu-west-1.amazonaws.com")
        #expect(ECRRegistry.host(account: "1", region: "cn-north-1") == "1.dkr.ecr.cn-north-1.amazonaws.com.cn")
    }
}
