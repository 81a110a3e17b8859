import SluiceModel

/// What a script does while it runs. Every text to be shown is masked.
package enum ScriptEvent: Hashable, Sendable {
    /// A line of output without its end; of a line of more than 64 KiB, one piece.
    case line(level: ScriptLogLevel, text: String)
    /// `set_octopusvariable`. A value that contains a secret is sensitive, whatever the script says.
    case output(name: String, value: ScriptValue)
    /// `update_progress`: 0 to 100, and what is being done; the text may be empty.
    case progress(percentage: Int, message: String)
    /// `new_octopusartifact`: an absolute path (not masked, for the file has to be found), the name to show, and the
    /// length in bytes.
    case artifact(path: String, name: String, length: Int)
    /// The script asks to hide this text from now on; its own output is masked by the host.
    case mask(Secret)
    /// The reason that `fail_step` gives.
    case resultMessage(String)
}
