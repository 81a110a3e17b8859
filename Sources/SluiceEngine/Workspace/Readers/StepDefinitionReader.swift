import SluiceModel
import SluiceYAML

/// Reads one of a project's `steps:`.
///
/// What stands under `with:` belongs to the step type; the keys beside it are common to all steps, or parameters that
/// the type declares.
struct StepDefinitionReader {
    static let shape = MapShape(
        noun: "a step",
        required: ["name", "type"],
        optional: [
            "packages", "with", "condition", "environments", "excludedEnvironments", "channels", "retries", "timeout",
            "disabled", "required",
        ],
        later: ["start", "tenantTags"]
    )
    static let retriesShape = MapShape(noun: "retries", required: ["count"], optional: ["backoff"])

    let project: String
    let catalogue: DefinitionCatalogue

    func read(_ node: YAMLNode, _ notes: inout FileNotes) -> Step? {
        let type = node["type"]?.text.flatMap(catalogue.stepType)
        guard let map = MapReader(node, as: shape(of: type, in: node), &notes) else { return nil }
        checkType(map, type, &notes)
        let name = map.plainText("name", &notes)
        if let name { notes.declare(.step, name, in: .project(project)) }
        let place = TemplateUse.Place.step(name?.text ?? "", inProject: project)
        let packages = PackageReader(step: name?.text ?? "", project: project).read(map, type, &notes)
        let parameters = parameters(map, in: place, &notes)
        let with = with(map, in: place, &notes)
        let condition = condition(map, in: place, &notes)
        let retries = retries(map, &notes)
        let timeout = timeout(map, &notes)
        let isDisabled = map.bool("disabled", &notes) ?? false
        let isRequired = map.bool("required", &notes) ?? false
        let environments = names("environments", of: .environment, in: .workspace, map, &notes)
        let excluded = names("excludedEnvironments", of: .environment, in: .workspace, map, &notes)
        let channels = names("channels", of: .channel, in: .project(project), map, &notes)
        guard let name, let type else { return nil }
        return Step(
            name: name.text,
            type: type.name,
            packages: packages,
            parameters: parameters,
            with: with,
            condition: condition,
            environments: environments,
            excludedEnvironments: excluded,
            channels: channels,
            retries: retries,
            timeoutSeconds: timeout,
            isDisabled: isDisabled,
            isRequired: isRequired,
            location: map.location,
            templateLines: map["with"].map(TemplateLines.all)
        )
    }

    /// Of an unknown type every parameter may be right.
    private func shape(of type: StepTypeDeclaration?, in node: YAMLNode) -> MapShape {
        guard let type else {
            let others = node.entries?.map(\.name).filter { !Self.shape.later.contains($0) } ?? []
            return Self.shape.adding(optional: others)
        }
        let required = type.needsRegion ? ["region"] : []
        var shape = Self.shape.adding(required: required, optional: type.parameters.filter { !required.contains($0) })
        shape.noun = "a step of type '\(type.name)'"
        return shape
    }

    private func checkType(_ map: MapReader, _ type: StepTypeDeclaration?, _ notes: inout FileNotes) {
        guard let name = map.plainText("type", &notes), type == nil else { return }
        let ending = Suggestion.ending(for: name.text, among: catalogue.stepTypes.map(\.name), listing: "it has")
        notes.error("This version of Sluice has no step type '\(name.text)'\(ending)", at: name.location)
    }

    private func parameters(
        _ map: MapReader,
        in place: TemplateUse.Place,
        _ notes: inout FileNotes
    ) -> [StepParameter] {
        map.shape.keys.filter { !Self.shape.keys.contains($0) }.compactMap { key in
            guard let node = map[key] else { return nil }
            let location = notes.location(of: node)
            if key == "account", let account = map.text(key, &notes), !account.isTemplate {
                notes.refer(to: .account, account)
            }
            return StepParameter(name: key, value: RequestReader(place: place).read(node, &notes), location: location)
        }
    }

    private func with(_ map: MapReader, in place: TemplateUse.Place, _ notes: inout FileNotes) -> RequestNode {
        guard let node = map["with"] else { return .map([]) }
        guard node.entries != nil else {
            notes.error(
                "'with' holds keys and values, and here stands \(node.kindInWords).",
                at: notes.location(of: node)
            )
            return .map([])
        }
        return RequestReader(place: place).read(node, &notes)
    }

    private func condition(_ map: MapReader, in place: TemplateUse.Place, _ notes: inout FileNotes) -> RunCondition {
        guard let text = map.text("condition", &notes) else { return .success }
        notes.template(text, in: place)
        switch text.text {
        case "success": return .success
        case "failure": return .failure
        case "always": return .always
        default:
            guard text.isTemplate else {
                let choices = ["success", "failure", "always"]
                let ending = Suggestion.ending(for: text.text, among: choices, listing: "it can be", last: "or")
                notes.error("'condition' cannot be '\(text.text)'\(ending)", at: text.location)
                return .success
            }
            return .variable(text.text)
        }
    }

    private func retries(_ map: MapReader, _ notes: inout FileNotes) -> Retries {
        guard let retries = map.map("retries", as: Self.retriesShape, &notes) else { return .none }
        let count = retries.count("count", upTo: 100, &notes) ?? 0
        return Retries(count: count, backoffSeconds: retries.duration("backoff", &notes) ?? 0)
    }

    private func timeout(_ map: MapReader, _ notes: inout FileNotes) -> Int? {
        let seconds = map.duration("timeout", &notes)
        guard seconds == 0, let node = map["timeout"] else { return seconds }
        notes.error(
            "'timeout' cannot be 0; leave it out for the default of the step's type.",
            at: notes.location(of: node)
        )
        return nil
    }

    private func names(
        _ key: String,
        of noun: Noun,
        in space: NameSpace,
        _ map: MapReader,
        _ notes: inout FileNotes
    ) -> [String] {
        let names = map.plainTexts(key, &notes)
        for name in names { notes.refer(to: noun, name, in: space) }
        return names.map(\.text)
    }
}
