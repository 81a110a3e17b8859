/// What Octostache answers for a text, errors included (Octopus §1.1).
package struct OctostacheAnswer: Hashable, Sendable {
    /// Nil where there is no value: the filter `null` ended a token, or the evaluation was given up. The text as it was
    /// where it is no template.
    package let output: String?
    /// False where there is an error.
    package let isTruthy: Bool
    /// In Octostache's own words; nil where there is none.
    package let error: String?
    /// The tokens that nothing gives a value, such as `#{Colour}`, in order of appearance.
    package let missing: [String]
    /// What stopped the evaluation; nil where only tokens are missing.
    package let failure: TemplateError?
    /// For people, in whole sentences: the tokens that are missing, and values that are no templates.
    package let warnings: [String]

    /// - Parameter isLenient: Octopus's `haltOnError: false`, as it renders files and scripts.
    package init(to text: String, variables: [TemplateVariable], isLenient: Bool) {
        guard Template.isTemplate(text) else {
            self.init(text: text)
            return
        }
        let template: Template
        do throws(TemplateError) {
            template = try isLenient ? Template(recovering: text) : Template(parsing: text)
        } catch {
            self.init(failure: error, output: text)
            return
        }
        do throws(TemplateError) {
            let scope = try TemplateScope(variables)
            self.init(try template.evaluate(in: scope), scope)
        } catch {
            self.init(failure: error, output: nil)
        }
    }

    private init(text: String) {
        (output, isTruthy, error, missing) = (text, Truthiness.isTruthy(text), nil, [])
        (failure, warnings) = (nil, [])
    }

    private init(failure: TemplateError, output: String?) {
        (self.output, isTruthy, error, missing) = (output, false, failure.octostacheText, [])
        (self.failure, warnings) = (failure, [])
    }

    private init(_ result: TemplateResult, _ scope: TemplateScope) {
        output = result.isNull ? nil : result.text
        isTruthy = result.isTruthy
        error = result.octostacheError
        missing = result.missing.map(\.text)
        failure = nil
        let unresolved = result.missing.isEmpty ? [] : [TemplateError.missing(scope.missingTokens(result.missing))]
        warnings = (result.problems + unresolved).map(\.description)
    }
}
