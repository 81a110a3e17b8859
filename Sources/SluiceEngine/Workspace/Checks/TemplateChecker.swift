import SluiceTemplate

/// The one place where the loader asks what a template says.
enum TemplateChecker {
    /// What a template refers to.
    static func references(of template: String) throws(TemplateError) -> [SymbolPath] {
        try Template(parsing: template).references
    }

    /// Nil where a template can refer to a variable of that name, else why not.
    static func problem(withName name: String) -> TemplateError? {
        do throws(TemplateError) { _ = try SymbolPath(parsing: name) } catch { return error }
        return nil
    }
}
