import SluiceModel

/// Why a file of variables cannot be used; the texts are its path and the names of variables.
enum VariablesFileError: Error, CustomStringConvertible {
    case noJSON(String, JSONError)
    case noObject(String)
    case noText(String, String)

    var description: String {
        switch self {
        case .noJSON(let path, let error): "The variables in '\(path)' are no JSON: \(error)"
        case .noObject(let path):
            "'\(path)' should hold one JSON object of variables, such as {\"Name\": \"value\"}, and holds something else."
        case .noText(let name, let path):
            """
            The value of '\(name)' in '\(path)' is neither a text nor null. Write it in quotes; a list or an object as a \
            text that is JSON.
            """
        }
    }
}
