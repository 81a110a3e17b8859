import SluiceModel
import SluiceTemplate

/// A flat JSON object of variables, name to text or null. Its order is kept: loops go by it.
struct VariablesFile {
    let variables: [TemplateVariable]

    init(path: String) throws {
        let value: JSONValue
        let text = try InputFile(path: path).text()
        do { value = try JSONParser.parse(text) } catch {
            throw VariablesFileError.noJSON(path, error)
        }
        guard let members = value.object else { throw VariablesFileError.noObject(path) }
        variables = try members.map { name, value in
            switch value {
            case .string(let text): TemplateVariable(name, .text(text))
            case .null: TemplateVariable(name, .text(""))
            default: throw VariablesFileError.noText(name, path)
            }
        }
    }
}

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
