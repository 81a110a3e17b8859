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
