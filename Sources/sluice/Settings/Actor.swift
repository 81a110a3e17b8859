import Foundation

/// Who runs the program.
enum Actor {
    /// `SLUICE_USER`, else the actor that the CI system names, else the system's user.
    static func name(in environment: [String: String]) -> String {
        let variables = [
            "SLUICE_USER", "GITHUB_ACTOR", "GITLAB_USER_LOGIN", "BUILDKITE_BUILD_CREATOR", "BUILD_REQUESTEDFOR",
            "CIRCLE_USERNAME", "BITBUCKET_STEP_TRIGGERER_UUID", "USER", "LOGNAME",
        ]
        return variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? NSUserName()
    }
}
