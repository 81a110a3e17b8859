/// How a script ended, and what it leaves.
package struct ScriptResult: Hashable, Sendable {
    package let exit: ScriptExit
    /// What the script gave as its reason, masked; nil: nothing.
    package let resultMessage: String?
    /// Its output variables; the last value of a name counts.
    package let outputs: [String: ScriptValue]

    package init(exit: ScriptExit, resultMessage: String? = nil, outputs: [String: ScriptValue] = [:]) {
        self.exit = exit
        self.resultMessage = resultMessage
        self.outputs = outputs
    }
}
