/// Where the walk along a symbol has arrived.
enum Place {
    /// A node of the variables' tree.
    case node(Int)
    /// Within the JSON that the value of a variable is.
    case json(JSONPlace, TemplateVariable)
    /// A member of an object as an item of a loop: its name, with `Key` and `Value` as members.
    case entry(key: String, value: JSONPlace, TemplateVariable)
    /// Behind a value that is not there yet, with when it will be: it may have whatever is asked for.
    case unknown(String)
}
