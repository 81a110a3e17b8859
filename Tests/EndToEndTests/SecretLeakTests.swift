import FoundationEssentials
import SluiceModel
import Testing

/// Whole runs with secrets of every source in every kind of step, and every way to fail: nothing that was printed or
/// written holds one of them, raw, in base64 or URL-encoded.
struct SecretLeakTests {
    /// By the variable's name; each with characters that every encoding changes.
    private static let secrets = [
        "Sealed": "sealed horse/+4711?", "Environment": "environ horse/+4712?",
        "Parameter": "param horse/+4713?", "Managed": "managed horse/+4714?",
    ]

    enum Run: String, CaseIterable, Sendable {
        case succeeds, fails, timesOut, isRefusedByAWS, isRefusedBeforehand, asksForASecretName, crashes
        case isKilledAndCancelled, isKilledAndRetried, cannotRead

        /// Whether the container is given secrets in plain text.
        var isPlain: Bool { [.isRefusedByAWS, .isRefusedBeforehand, .crashes, .isKilledAndCancelled].contains(self) }
        /// Whether the script is seen to its end.
        var tells: Bool { [.succeeds, .fails, .isKilledAndRetried].contains(self) }
        var isAllowed: Bool { self != .isRefusedBeforehand }
        /// What the script does in the end.
        var lastLine: String {
            switch self {
            case .fails: #"fail_step "because of $value""#
            case .timesOut, .isKilledAndCancelled: "while true; do sleep 0.1; done"
            case .isKilledAndRetried: #"[[ -n "${SECOND_TRY-}" ]] || while true; do sleep 0.1; done"#
            default: "true"
            }
        }
    }

    @Test(arguments: Run.allCases)
    func nothingThatARunWroteHoldsASecret(_ run: Run) async throws {
        try await Cloud.running { cloud in
            let workspace = try await prepared(for: run, on: cloud)
            let sluice = workspace.sluice.with(["ENVIRONMENT_SECRET": Self.secrets["Environment"], "TMPDIR": "tmp"])
            var printed = try await carryOut(run, sluice, workspace, cloud)
            for arguments in Self.questions { printed += try await sluice.start(arguments).end().text }
            for (name, secret) in Self.secrets {
                for form in Self.forms(of: secret) {
                    #expect(!printed.contains(form), "\(name) as \(form): \(printed)")
                    let search = try await sluice.with(["FORM": form]).shell(#"grep -raFl -- "$FORM" . || test $? = 1"#)
                    #expect(search.output.isEmpty && search.exitCode == 0, "\(name) as \(form): \(search)")
                }
            }
            #expect(run != .isRefusedByAWS || printed.contains("Invalid value •••• in container web"), "\(printed)")
            #expect(run != .asksForASecretName || printed.contains("'cluster' is a name"), "\(printed)")
            #expect(!run.tells || printed.contains("raw ••••"), "\(printed)")
        }
    }

    private func carryOut(
        _ run: Run,
        _ sluice: Sluice,
        _ workspace: Workspace,
        _ cloud: Cloud
    ) async throws -> String {
        let target = ["-p", "hello-color", "--version", "1.0.0", "-e", "dev"]
        var printed = try await sluice.start(["release", "deploy", "--dry-run"] + target).end().text
        printed += try await sluice.start(["release", "deploy", "--dry-run", "-f", "json"] + target).end().text
        switch run {
        case .isRefusedByAWS:
            let words = "Invalid value \(Self.secrets["Sealed"] ?? "") in container web."
            try await cloud.fault(
                "RegisterTaskDefinition",
                "error",
                ["code": "ClientException", "message": .string(words)]
            )
        case .cannotRead: try await cloud.fault("GetParameters", "denied", times: -1)
        default: break
        }
        let deployment = try await sluice.start(["release", "deploy"] + target)
        if run == .isKilledAndCancelled || run == .isKilledAndRetried {
            try await workspace.journals("raw ••••")
            deployment.send(9)
            printed += try await deployment.end().text
            printed += try await sluice("deployment", "resume").text
            // What a killed process leaves of its script is for its owner alone; the rest is asked for.
            _ = try await sluice.shell("rm -rf tmp/*")
            return try await printed + goOn(run, sluice)
        }
        let result = try await deployment.end()
        #expect((result.exitCode == 0) == (run == .succeeds), "\(result)")
        return printed + result.text
    }

    private func goOn(_ run: Run, _ sluice: Sluice) async throws -> String {
        guard run == .isKilledAndRetried else {
            return try await sluice("deployment", "cancel", "-p", "hello-color", "-e", "dev").text
        }
        let result = try await sluice.with(["SECOND_TRY": "yes"]).start(["deployment", "resume", "--retry"]).end()
        #expect(result.exitCode == 0, "\(result)")
        return result.text
    }

    private static let questions = [
        ["deployment", "list", "-f", "json"], ["deployment", "view", "Deployments-1"],
        ["deployment", "view", "Deployments-1", "-f", "json"], ["deployment", "log", "Deployments-1"],
        ["deployment", "log", "Deployments-1", "-f", "json"], ["status", "--live", "-f", "json"],
        ["release", "view", "-p", "hello-color", "--version", "latest", "-f", "json"],
        ["variables", "list", "-p", "hello-color"], ["variables", "list", "-p", "hello-color", "-f", "json"],
        ["variables", "explain", "Sealed", "-p", "hello-color", "-e", "dev"],
    ]

    private static func forms(of secret: String) -> [String] {
        let bytes = Array(secret.utf8)
        let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let encoded = bytes.map { byte in
            letters.contains(byte) ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
        }
        // Without the groups of four characters in which its neighbours take part.
        let inner = (0..<3).map { offset in
            base64([UInt8](repeating: 0, count: offset) + bytes).dropFirst(offset == 0 ? 0 : 4).dropLast(4)
        }
        let whole = encoded.joined()
        return [secret, base64(bytes), whole, whole.lowercased()] + inner.map(String.init)
    }

    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}

extension SecretLeakTests {
    /// A workspace with secrets of all sources, and a release of it.
    private func prepared(for run: Run, on cloud: Cloud) async throws -> Workspace {
        try await cloud.addService()
        try await cloud.push("1.0.0", run == .crashes ? "crash" : "run")
        let parameter: JSONValue = [
            "Name": "/db", "Value": .string(Self.secrets["Parameter"] ?? ""), "Type": "SecureString",
        ]
        try await cloud.aws("ssm", "AmazonSSM.PutParameter", parameter)
        let member = JSONValue.object(["password": .string(Self.secrets["Managed"] ?? "")]).compact
        let secret: JSONValue = [
            "Name": "db", "SecretString": .string(member), "ClientRequestToken": "0123456789abcdef0123456789abcdef",
        ]
        try await cloud.aws("secretsmanager", "secretsmanager.CreateSecret", secret)
        let workspace = try await Workspace.sample(on: cloud)
        try await write(run, workspace)
        let made = try await workspace.sluice("release", "create", "-p", "hello-color")
        #expect(made.exitCode == 0, "\(made)")
        return workspace
    }

    private func write(_ run: Run, _ workspace: Workspace) async throws {
        let sluice = workspace.sluice.with(["VALUE": Self.secrets["Sealed"]])
        let sealed = try await sluice.shell(
            #"mkdir -m 700 tmp; sluice secret keygen -f basic >&2; printf %s "$VALUE" | sluice secret encrypt"#
        )
        #expect(sealed.exitCode == 0, "\(sealed)")
        let region = Cloud.region
        let values = """

              - { name: Sealed, value: \(sealed.output.dropLast()), sensitive: true }
              - { name: Environment, value: !env ENVIRONMENT_SECRET }
              - { name: Parameter, value: !ssm { path: /db, region: \(region) } }
              - { name: Managed, value: !secretsmanager { path: "db#password", region: \(region) } }
              - { name: Together, value: "#{Sealed}, #{Parameter}" }

            """
        try workspace.write("variables/hello-color.yaml", try workspace.read("variables/hello-color.yaml") + values)
        if run.isPlain {
            try workspace.replace("value: \"#{Message}\"", with: "value: \"#{Together}\"")
            if run.isAllowed {
                let type = "type: register-task-definition\n"
                try workspace.replace(type, with: "\(type)    allowPlainSecrets: true\n")
            }
        }
        if run == .asksForASecretName {
            try workspace.replace("cluster: \"#{ClusterName}\"", with: "cluster: \"#{Sealed}\"")
        }
        let file = "projects/hello-color.yaml"
        try workspace.write(file, try workspace.read(file) + Self.script(for: run))
    }

    private static func script(for run: Run) -> String {
        """

          - name: Tell everything
            type: run-script\(run == .timesOut ? "\n    timeout: 5s" : "")
            with:
              syntax: bash
              script: |
                for name in Sealed Environment Parameter Managed Together; do
                  value="$(get_octopusvariable "$name")"
                  echo "raw $value"; echo "raw $value" >&2; write_warning "raw $value"
                  printf %s "$value" | base64 -w 0; echo; echo "$value" | base64 -w 0; echo
                  for before in a ab abc; do printf %s "$before$value and more" | base64 -w 0; echo; done
                  encoded=
                  for ((i = 0; i < ${#value}; i++)); do
                    letter="${value:i:1}"
                    case "$letter" in
                      [a-zA-Z0-9.~_-]) encoded+="$letter" ;;
                      *) printf -v letter '%%%02X' "'$letter"; encoded+="$letter" ;;
                    esac
                  done
                  echo "$encoded"
                  set_octopusvariable "Copy of $name" "copy of $value"
                  set_octopusvariable "Secret $name" "$value" -sensitive
                done
                \(run.lastLine)

          - name: After a failure
            type: run-script
            condition: always
            with:
              syntax: bash
              script: |
                echo "#{Octopus.Deployment.Error}, #{Sealed}, $(get_octopusvariable 'Octopus.Action[Tell everything].Output.Copy of Sealed')"

        """
    }
}
