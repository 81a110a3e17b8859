/// The languages a script can be written in; a new one is a file in `Languages/` and a case here.
package enum ScriptSyntax: String, Hashable, Sendable, CaseIterable {
    case bash

    var language: any ScriptLanguage {
        switch self {
        case .bash: Bash()
        }
    }
}
