/// libyaml's own account of why a text is not YAML.
struct LibyamlFailure: Error {
    let problem: String
    /// What was being read, such as `while parsing a block mapping`; may be empty.
    let context: String
    let mark: YAMLMark
    /// Where that began.
    let contextMark: YAMLMark
}
