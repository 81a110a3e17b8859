import SluiceModel
import Testing

@testable import SluiceAWS

struct TaskDefinitionValidationTests {
    /// A rule: what is set where in a sound definition (null takes it away), and what is said about it.
    struct Row: CustomTestStringConvertible, Sendable {
        let set: [String: JSONValue]
        let container: [String: JSONValue]
        let says: String

        init(_ set: [String: JSONValue] = [:], web container: [String: JSONValue] = [:], says: String) {
            self.set = set
            self.container = container
            self.says = says
        }

        var testDescription: String { says }

        var definition: JSONValue {
            var object = Self.sound.object ?? JSONObject()
            var web = object["containerDefinitions"]?[0]?.object ?? JSONObject()
            for (name, value) in container { web[name] = value.isNull ? .none : .some(value) }
            object["containerDefinitions"] = .array([.object(web)])
            for (name, value) in set { object[name] = value.isNull ? .none : .some(value) }
            return .object(object)
        }

        static let sound: JSONValue = [
            "family": "hello-color-dev",
            "cpu": "256",
            "memory": "512",
            "networkMode": "awsvpc",
            "requiresCompatibilities": ["FARGATE"],
            "executionRoleArn": "arn:aws:iam::111122223333:role/execution",
            "containerDefinitions": [
                [
                    "name": "web", "image": "registry.example.com/hello-color:1.0.1", "memory": 256,
                    "portMappings": [["containerPort": 80, "hostPort": 80, "protocol": "tcp"]],
                ]
            ],
        ]
    }

    @Test func aSoundDefinitionHasNoProblems() {
        #expect(TaskDefinitionValidation.problems(in: Row.sound).isEmpty)
    }

    @Test(arguments: wholeRows + sizeRows + containerRows)
    func aBrokenRuleIsSaidWithItsPlace(row: Row) {
        let problems = TaskDefinitionValidation.problems(in: row.definition)
        #expect(problems.map(\.description) == [row.says])
        #expect(problems.allSatisfy { $0.severity == .error })
    }

    @Test(arguments: portRows + fargateRows + tagRows)
    func aBrokenRuleOfTheSurroundingsIsSaidWithItsPlace(row: Row) {
        let problems = TaskDefinitionValidation.problems(in: row.definition)
        #expect(problems.map(\.description) == [row.says])
        #expect(problems.allSatisfy { $0.severity == .error })
    }

    static let wholeRows: [Row] = [
        Row(["family": nil], says: "family is missing."),
        Row(
            ["family": "hello color"],
            says: "family must be 1 to 255 letters, digits, '_' and '-', but is 'hello color'."
        ),
        Row(["containerDefinitions": []], says: "containerDefinitions must hold at least one container."),
        Row(
            ["containerDefinitions": .array((1...11).map { ["name": "c\($0)", "image": "web"] })],
            says: "containerDefinitions has 11 containers, but AWS takes at most 10."
        ),
        Row(
            web: ["command": [.string(String(repeating: "x", count: 65_536))]],
            says: "The request is 65900 bytes of JSON, but AWS takes at most 65536."
        ),
    ]

    static let sizeRows: [Row] = [
        Row(
            ["memory": "3072"],
            says: "memory is 3072 MiB, but with 256 CPU units Fargate offers 512, 1024, 2048."
        ),
        Row(["cpu": nil], says: "cpu is missing; Fargate needs it."),
        Row(["memory": nil], says: "memory is missing; Fargate needs it."),
        Row(["cpu": "some"], says: "cpu must be an amount in CPU units (256) or vCPUs (0.25 vCPU), but is 'some'."),
        Row(["memory": "1 MB"], says: "memory must be an amount in MiB (512) or GB (0.5 GB), but is '1 MB'."),
        Row(
            ["runtimePlatform": ["operatingSystemFamily": "WINDOWS_SERVER_2022_CORE"]],
            says: "cpu must be 1024 CPU units or more for Windows on Fargate, but is 256."
        ),
        Row(
            ["requiresCompatibilities": ["EC2"], "cpu": "64"],
            says: "cpu must be 128 to 196608 CPU units on EC2, but is 64."
        ),
        Row(
            ["ephemeralStorage": ["sizeInGiB": 20]],
            says: "ephemeralStorage.sizeInGiB must be 21 to 200 GiB, but is 20."
        ),
        Row(web: ["cpu": 512], says: "cpu is 256 CPU units, but the containers take 512."),
        Row(web: ["memory": 1024], says: "containerDefinitions[0].memory is 1024 MiB, but the whole task has 512."),
        Row(web: ["memory": 5], says: "containerDefinitions[0].memory must be at least 6 MiB, but is 5."),
        Row(
            web: ["memoryReservation": 256],
            says: "containerDefinitions[0].memory must be more than the memoryReservation of 256 MiB, but is 256."
        ),
        Row(
            [
                "containerDefinitions": [
                    ["name": "a", "image": "a", "memory": 300], ["name": "b", "image": "b", "memory": 300],
                ]
            ],
            says: "memory is 512 MiB, but the containers reserve 600."
        ),
        Row(
            ["requiresCompatibilities": ["EC2"], "memory": nil],
            web: ["memory": nil],
            says: "containerDefinitions[0] needs memory or memoryReservation, because the task has no memory."
        ),
    ]

    static let containerRows: [Row] = [
        Row(web: ["name": nil], says: "containerDefinitions[0].name is missing."),
        Row(web: ["image": nil], says: "containerDefinitions[0].image is missing."),
        Row(
            web: ["image": "web:1.0@sha256:abc"],
            says: "containerDefinitions[0].image must have 'sha256:' and 64 hexadecimal digits after the '@', "
                + "but is 'web:1.0@sha256:abc'."
        ),
        Row(
            web: ["essential": false],
            says: "containerDefinitions must have at least one essential container."
        ),
        Row(
            web: ["healthCheck": ["command": ["CMD", "true"], "interval": 4]],
            says: "containerDefinitions[0].healthCheck.interval must be 5 to 300 seconds, but is 4."
        ),
        Row(
            web: ["healthCheck": ["command": ["CMD", "true"], "timeout": 61]],
            says: "containerDefinitions[0].healthCheck.timeout must be 2 to 60 seconds, but is 61."
        ),
        Row(
            web: ["healthCheck": ["command": ["CMD", "true"], "retries": 0]],
            says: "containerDefinitions[0].healthCheck.retries must be 1 to 10, but is 0."
        ),
        Row(
            web: ["healthCheck": ["command": ["CMD", "true"], "startPeriod": 301]],
            says: "containerDefinitions[0].healthCheck.startPeriod must be 0 to 300 seconds, but is 301."
        ),
        Row(web: ["healthCheck": ["retries": 3]], says: "containerDefinitions[0].healthCheck.command is missing."),
        Row(
            web: ["environmentFiles": [["type": "s3", "value": "arn:aws:s3:::bucket/vars.txt"]]],
            says:
                "containerDefinitions[0].environmentFiles[0].value must be the ARN of an S3 object that ends in '.env', "
                + "but is 'arn:aws:s3:::bucket/vars.txt'."
        ),
        Row(
            web: ["environmentFiles": .array((1...11).map { ["type": "s3", "value": "arn:aws:s3:::b/\($0).env"] })],
            says: "containerDefinitions[0].environmentFiles has 11 files, but AWS takes at most 10."
        ),
        Row(web: ["environment": [["value": "x"]]], says: "containerDefinitions[0].environment[0].name is missing."),
        Row(web: ["secrets": [["name": "A"]]], says: "containerDefinitions[0].secrets[0].valueFrom is missing."),
        Row(
            web: ["environment": [["name": "A", "value": "x"]], "secrets": [["name": "A", "valueFrom": "/a"]]],
            says: "containerDefinitions[0].secrets[0].name is 'A', which the container's environment sets too."
        ),
        Row(
            web: ["logConfiguration": ["options": ["mode": "x"]]],
            says: "containerDefinitions[0].logConfiguration.logDriver is missing."
        ),
        Row(
            web: ["ulimits": [["name": "nofile", "softLimit": 20, "hardLimit": 10]]],
            says: "containerDefinitions[0].ulimits[0].softLimit is 20, more than the hardLimit of 10."
        ),
        Row(
            web: ["dependsOn": [["containerName": "db", "condition": "START"]]],
            says: "containerDefinitions[0].dependsOn[0].containerName names no container of the task: 'db'; "
                + "the task has 'web'."
        ),
        Row(
            web: ["dependsOn": [["containerName": "web", "condition": "START"]]],
            says: "containerDefinitions[0].dependsOn[0].containerName is the container itself."
        ),
        Row(
            [
                "containerDefinitions": [
                    ["name": "a", "image": "a", "dependsOn": [["containerName": "b", "condition": "HEALTHY"]]],
                    ["name": "b", "image": "b"],
                ]
            ],
            says: "containerDefinitions[0].dependsOn[0].condition is HEALTHY, but container 'b' has no healthCheck."
        ),
        Row(
            ["containerDefinitions": [["name": "a", "image": "a"], ["name": "a", "image": "b"]]],
            says: "containerDefinitions[1].name is 'a', which containerDefinitions[0].name already is."
        ),
        Row(
            web: ["mountPoints": [["sourceVolume": "data", "containerPath": "/data"]]],
            says:
                "containerDefinitions[0].mountPoints[0].sourceVolume names no volume of the task: 'data'; the task has none."
        ),
    ]

    static let portRows: [Row] = [
        Row(
            web: ["portMappings": [["containerPort": 80, "hostPort": 8080]]],
            says: "containerDefinitions[0].portMappings[0].hostPort must be the containerPort 80 or absent "
                + "with the network mode 'awsvpc', but is 8080."
        ),
        Row(
            web: ["portMappings": [["containerPort": 70_000]]],
            says: "containerDefinitions[0].portMappings[0].containerPort must be 1 to 65535, but is 70000."
        ),
        Row(
            web: ["portMappings": [["protocol": "tcp"]]],
            says: "containerDefinitions[0].portMappings[0].containerPort is missing."
        ),
        Row(
            web: ["portMappings": [["containerPort": 80, "protocol": "TCP"]]],
            says: "containerDefinitions[0].portMappings[0].protocol must be tcp or udp, but is 'TCP'."
        ),
        Row(
            web: ["portMappings": [["containerPort": 80, "name": "Web"]]],
            says:
                "containerDefinitions[0].portMappings[0].name must be 1 to 64 lower-case letters, digits, '_' and '-', "
                + "but is 'Web'."
        ),
        Row(
            web: ["portMappings": [["containerPort": 80], ["containerPort": 80]]],
            says: "containerDefinitions[0].portMappings[1].containerPort is 80/tcp, "
                + "which containerDefinitions[0].portMappings[0].containerPort already takes."
        ),
        Row(
            ["requiresCompatibilities": ["EC2"], "networkMode": "none"],
            says: "containerDefinitions[0].portMappings[0] is not possible with the network mode 'none'."
        ),
    ]

    static let fargateRows: [Row] = [
        Row(["networkMode": "bridge"], says: "networkMode must be 'awsvpc' on Fargate, but is 'bridge'."),
        Row(["networkMode": nil], says: "networkMode must be 'awsvpc' on Fargate, but is missing."),
        Row(["pidMode": "host"], says: "pidMode must be 'task' on Fargate, but is 'host'."),
        Row(["ipcMode": "task"], says: "ipcMode is not possible on Fargate."),
        Row(
            ["placementConstraints": [["type": "memberOf", "expression": "a == b"]]],
            says: "placementConstraints is not possible on Fargate."
        ),
        Row(
            ["volumes": [["name": "data", "host": ["sourcePath": "/data"]]]],
            says: "volumes[0].host.sourcePath is not possible on Fargate."
        ),
        Row(web: ["privileged": true], says: "containerDefinitions[0].privileged is not possible on Fargate."),
        Row(web: ["links": ["db"]], says: "containerDefinitions[0].links is not possible on Fargate."),
        Row(
            web: ["extraHosts": [["hostname": "a", "ipAddress": "10.0.0.1"]]],
            says: "containerDefinitions[0].extraHosts is not possible on Fargate."
        ),
        Row(web: ["dnsServers": ["10.0.0.2"]], says: "containerDefinitions[0].dnsServers is not possible on Fargate."),
        Row(
            web: ["stopTimeout": 121],
            says: "containerDefinitions[0].stopTimeout must be 2 to 120 seconds, but is 121."
        ),
        Row(
            web: ["logConfiguration": ["logDriver": "syslog"]],
            says: "containerDefinitions[0].logConfiguration.logDriver must be awslogs, splunk or awsfirelens, "
                + "but is 'syslog'."
        ),
        Row(
            ["executionRoleArn": nil],
            web: ["secrets": [["name": "A", "valueFrom": "/a"]]],
            says: "containerDefinitions[0] needs the task's executionRoleArn on Fargate, for its secrets."
        ),
    ]

    static let tagRows: [Row] = [
        Row(["tags": [["key": "", "value": "x"]]], says: "tags[0].key must be 1 to 128 characters, but has 0."),
        Row(
            ["tags": [["key": "a", "value": .string(String(repeating: "x", count: 257))]]],
            says: "tags[0].value must be 0 to 256 characters, but has 257."
        ),
        Row(
            ["tags": [["key": "a", "value": "50%"]]],
            says: "tags[0].value holds '%', but tags take letters, digits, spaces and _ . : / = + - @ only."
        ),
        Row(
            ["tags": [["key": "aws:owner", "value": "x"]]],
            says: "tags[0].key must not begin with 'aws:', which AWS keeps for itself, but is 'aws:owner'."
        ),
        Row(
            ["tags": [["key": "a", "value": "x"], ["key": "a", "value": "y"]]],
            says: "tags[1].key is 'a', which tags[0].key already is."
        ),
        Row(
            ["tags": .array((1...51).map { ["key": "k\($0)", "value": "x"] })],
            says: "tags has 51 tags, but AWS takes at most 50."
        ),
    ]

    @Test func aFargateSizeThatIsNotKnownIsOnlyAWarning() {
        let problems = TaskDefinitionValidation.problems(
            in: Row(["cpu": "32768", "memory": "61440"], says: "").definition
        )
        #expect(
            problems == [
                RequestProblem(.warning, .top["cpu"], "is 32768 CPU units, a Fargate size that Sluice does not know")
            ]
        )
    }

    @Test(arguments: [("1 vCPU", "2 GB"), ("0.5 vcpu", "1GB"), (".25 vCPU", "0.5 GB")])
    func amountsMayCarryAUnit(cpu: String, memory: String) {
        let row = Row(["cpu": .string(cpu), "memory": .string(memory)], says: "")
        #expect(TaskDefinitionValidation.problems(in: row.definition).isEmpty)
    }

    @Test func aNameThatIsSetTwiceIsAWarning() {
        let row = Row(web: ["environment": [["name": "A", "value": "1"], ["name": "A", "value": "2"]]], says: "")
        #expect(TaskDefinitionValidation.problems(in: row.definition).map(\.severity) == [.warning])
    }

    @Test func allProblemsAreListedAtOnce() {
        let row = Row(["family": "a b", "networkMode": "host"], web: ["image": "Web", "stopTimeout": 1], says: "")
        #expect(TaskDefinitionValidation.problems(in: row.definition).count == 4)
    }

    @Test(arguments: [
        "web", "web:1.0", "localhost:5000/a/b:1", "111122223333.dkr.ecr.ap-southeast-1.amazonaws.com/hello-color:1.0.1",
        "MyHost.example.com/web", "public.ecr.aws/nginx/nginx:latest",
        "web:1.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "web@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    ])
    func soundImageNamesAreTaken(image: String) {
        #expect(ImageReference.fault(of: image) == nil)
    }

    @Test(arguments: [
        "", "web:", "web: 1", "Web", "web@", "a@b@c", "web@sha512:00", "/web", "web/", "a//b", "web:.1", "web:a/b:c:d",
    ])
    func brokenImageNamesAreNot(image: String) {
        #expect(ImageReference.fault(of: image) != nil)
    }
}
