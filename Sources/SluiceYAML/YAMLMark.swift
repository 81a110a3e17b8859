import CLibyaml

/// A position as libyaml counts it: everything from 0, in characters.
struct YAMLMark {
    let index: Int
    let line: Int
    let column: Int

    init(_ mark: yaml_mark_t) {
        index = mark.index
        line = mark.line
        column = mark.column
    }

    var location: YAMLLocation { YAMLLocation(line: line + 1, column: column + 1) }
}
