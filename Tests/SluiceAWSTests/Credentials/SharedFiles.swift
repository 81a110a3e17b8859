import SluiceModel
import Testing

@testable import SluiceAWS

struct SharedFiles {
    @Test func sectionsSettingsCommentsAndIndentedLines() throws {
        let file = try INIFile(
            """
            # a comment
            [default]
            region = eu-west-1
            AWS_ACCESS_KEY_ID=AKID # not a comment
            s3 =
              max_concurrent_requests = 20
            ; another comment
            [ profile   dev ]
            region=us-east-1\r
            [default]
            output = json
            """
        )
        #expect(
            file.sections == [
                "default": [
                    "region": "eu-west-1", "aws_access_key_id": "AKID # not a comment", "s3": "", "output": "json",
                ],
                "profile dev": ["region": "us-east-1"],
            ]
        )
    }

    @Test(arguments: [("a=b", 1), ("[x]\nnothing", 2), ("\n[x", 2)])
    func aProblemHasItsLine(_ text: String, _ line: Int) {
        let problem = #expect(throws: INIFile.Problem.self) { try INIFile(text) }
        #expect(problem?.line == line)
    }

    @Test func bothFilesMakeOneProfileAndTheCredentialsFileWins() throws {
        let folder = try TestFolder()
        try folder.write(".aws/config", "[profile dev]\nregion = eu-west-1\naws_access_key_id = OLD\n[plugins]\nx = y")
        try folder.write(".aws/credentials", "[dev]\naws_access_key_id = NEW\naws_secret_access_key = s\n[other]\n")
        let profiles = try SharedProfiles(environment: [:], home: folder.path)
        #expect(profiles.names == ["dev", "other"])
        #expect(profiles.region(of: "dev") == "eu-west-1")
        #expect(try profiles.require("dev").keys()?.accessKeyID == "NEW")
    }

    @Test func theFilesCanBeElsewhere() throws {
        let folder = try TestFolder()
        try folder.write("my-config", "[default]\nregion = eu-north-1")
        let environment = ["AWS_CONFIG_FILE": "~/my-config", "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent"]
        let profiles = try SharedProfiles(environment: environment, home: folder.path)
        #expect(profiles.region(of: "default") == "eu-north-1")
        #expect(profiles.files == ["\(folder.path)/my-config"])
    }

    @Test func theNullDeviceStandsForNoFile() throws {
        let folder = try TestFolder()
        try folder.write(".aws/config", "[default]\nregion = eu-north-1")
        let environment = ["AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null"]
        #expect(try SharedProfiles(environment: environment, home: folder.path).names == [])
    }

    @Test func aBrokenFileIsNamedWithItsLineAndNotQuoted() throws {
        let folder = try TestFolder()
        let path = try folder.write(".aws/credentials", "[default]\nhunter2")
        let error = #expect(throws: CredentialsError.self) { try SharedProfiles(environment: [:], home: folder.path) }
        #expect(
            error?.description
                == "The AWS file '\(path)' cannot be read at line 2: neither a [section] nor a 'key = value'."
        )
    }

    @Test func aFolderOrAFloodInPlaceOfAFileIsRefused() throws {
        let folder = try TestFolder()
        for path in [folder.path, "/dev/zero"] {
            #expect(throws: CredentialsError.unreadableFile(path: path, reason: "it is no regular file")) {
                try SharedProfiles(environment: ["AWS_CONFIG_FILE": path], home: folder.path)
            }
        }
        let large = try folder.write("large", String(repeating: "#", count: SmallFile.sizeLimit + 1))
        #expect(throws: CredentialsError.unreadableFile(path: large, reason: "it is larger than 1 MiB")) {
            try SharedProfiles(environment: ["AWS_CONFIG_FILE": large], home: folder.path)
        }
    }

    @Test func theRegionComesFromTheEnvironmentThenFromTheProfile() throws {
        let folder = try TestFolder()
        try folder.write(".aws/config", "[default]\nregion = eu-west-1\n[profile dev]\nregion = eu-west-2")
        func region(_ environment: [String: String] = [:], profile: String? = nil) throws -> String? {
            try AWSWorld.test(nil, environment, home: folder.path).defaultRegion(profile: profile)
        }
        #expect(try region() == "eu-west-1")
        #expect(try region(profile: "dev") == "eu-west-2")
        #expect(try region(["AWS_PROFILE": "dev"]) == "eu-west-2")
        #expect(try region(["AWS_DEFAULT_REGION": "ap-south-1"]) == "ap-south-1")
        #expect(try region(["AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "ap-south-1"]) == "us-east-1")
        #expect(try AWSWorld.test().defaultRegion() == nil)
    }
}
