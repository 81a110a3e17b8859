import SluiceModel
import Testing

@testable import SluiceEngine

/// The schema that editors complete from says what the loader says.
struct SchemaTests {
    let definitions: JSONObject

    init() throws {
        let file = try #require(SampleWorkspace.files.first { $0.path == "projects/sluice.schema.json" })
        definitions = try #require(JSONParser.parse(file.text)["$defs"]?.object)
    }

    /// Every mapping that the loader reads, by its name in the schema.
    static let shapes: [String: MapShape] = [
        "lists": DefinitionFileReader.shape,
        "environment": EnvironmentReader.shape,
        "lifecycle": LifecycleReader.shape,
        "phase": LifecycleReader.phaseShape,
        "retention": RetentionReader.shape,
        "account": AccountReader.shape,
        "assumeRole": AccountReader.roleShape,
        "feed": FeedReader.shape.adding(optional: feedSettings),
        "variables": VariableSetReader.shape,
        "variable": VariableSetReader.entryShape,
        "reference": VariableValueReader.referenceShape,
        "prompt": PromptReader.shape,
        "option": PromptReader.optionShape,
        "scope": ScopeReader.shape,
        "tagSet": TagSetReader.shape,
        "tenant": TenantReader.shape,
        "tenantProject": TenantReader.connectionShape,
        "tenantValue": TenantReader.entryShape,
        "tenantScope": ScopeReader.tenantShape,
        "tenantVariable": TenantVariableReader.shape,
        "freeze": FreezeReader.shape,
        "recurrence": FreezeReader.recurrenceShape,
        "project": ProjectReader.shape,
        "versioning": VersioningReader.shape,
        "donorPackage": VersioningReader.donorShape,
        "channel": ChannelReader.shape,
        "customField": ChannelReader.fieldShape,
        "rule": ChannelReader.ruleShape,
        "step": StepDefinitionReader.shape.adding(optional: stepParameters),
        "retries": StepDefinitionReader.retriesShape,
        "package": PackageReader.shape,
    ]

    private static let feedSettings = StepRegistry.builtIn.catalogue.feedTypes.flatMap {
        $0.requiredSettings + $0.optionalSettings
    }
    private static let stepParameters = Set(StepRegistry.builtIn.catalogue.stepTypes.flatMap(\.parameters)).sorted()

    @Test func theSchemaDescribesTheMappingsThatTheLoaderReads() {
        let mappings = definitions.filter { $0.value["properties"] != nil }.map(\.name)
        #expect(Set(mappings) == Set(Self.shapes.keys))
    }

    @Test(arguments: shapes.keys.sorted())
    func aMappingHasTheSameKeysInBoth(_ name: String) throws {
        let shape = try #require(Self.shapes[name])
        let schema = try #require(definitions[name])
        #expect(Set(schema["properties"]?.object?.names ?? []) == Set(shape.keys))
        #expect(Set(schema["required"]?.array?.compactMap(\.string) ?? []) == Set(shape.required))
        #expect(schema["additionalProperties"] == false)
    }

    @Test func theSchemaNamesTheTypesThatThereAre() {
        let feedTypes = definitions["feed"]?["properties"]?["type"]?["enum"]?.array?.compactMap(\.string)
        let stepTypes = definitions["step"]?["properties"]?["type"]?["enum"]?.array?.compactMap(\.string)
        #expect(feedTypes == StepRegistry.builtIn.catalogue.feedTypes.map(\.name))
        #expect(stepTypes == StepRegistry.builtIn.catalogue.stepTypes.map(\.name))
    }

    @Test func everyReferenceOfTheSchemaLeadsSomewhere() throws {
        let file = try #require(SampleWorkspace.files.first { $0.path == "projects/sluice.schema.json" })
        for part in file.text.split(separator: "\"#/$defs/").dropFirst() {
            let name = String(part.prefix { $0 != "\"" })
            #expect(definitions[name] != nil, "\(name)")
        }
    }
}
