/// Every filter there is. A new one is a function in `<topic>Filters.swift` and a line here.
enum BuiltInFilters {
    static let all: [TemplateFilter] = [
        // Text
        TemplateFilter("ToLower", TextFilters.toLower),
        TemplateFilter("ToUpper", TextFilters.toUpper),
        TemplateFilter("Trim", TextFilters.trim),
        TemplateFilter("Append", TextFilters.append),
        TemplateFilter("Prepend", TextFilters.prepend),
        TemplateFilter("StartsWith", TextFilters.startsWith),
        TemplateFilter("EndsWith", TextFilters.endsWith),
        TemplateFilter("Contains", TextFilters.contains),
        TemplateFilter("Substring", TextFilters.substring),
        TemplateFilter("Replace", RegexFilters.replace),
        TemplateFilter("Match", RegexFilters.match),
        TemplateFilter("Truncate", TextFilters.truncate),
        TemplateFilter("Indent", TextFilters.indent),
        TemplateFilter("null", TextFilters.null),

        // Escaping
        TemplateFilter("HtmlEscape", EscapingFilters.htmlEscape),
        TemplateFilter("XmlEscape", EscapingFilters.xmlEscape),
        TemplateFilter("JsonEscape", EscapingFilters.jsonEscape),
        TemplateFilter("YamlSingleQuoteEscape", EscapingFilters.yamlSingleQuoteEscape),
        TemplateFilter("YamlDoubleQuoteEscape", EscapingFilters.yamlDoubleQuoteEscape),
        TemplateFilter("PropertiesKeyEscape", EscapingFilters.propertiesKeyEscape),
        TemplateFilter("PropertiesValueEscape", EscapingFilters.propertiesValueEscape),
        TemplateFilter("UriEscape", EscapingFilters.uriEscape),
        TemplateFilter("UriDataEscape", EscapingFilters.uriDataEscape),

        // Encoding and hashing
        TemplateFilter("ToBase64", EncodingFilters.toBase64),
        TemplateFilter("FromBase64", EncodingFilters.fromBase64),
        TemplateFilter("Md5", HashFilters.md5),
        TemplateFilter("Sha1", HashFilters.sha1),
        TemplateFilter("Sha256", HashFilters.sha256),
        TemplateFilter("Sha384", HashFilters.sha384),
        TemplateFilter("Sha512", HashFilters.sha512),

        // Dates and formatting
        TemplateFilter("NowDate", DateFilters.nowDate),
        TemplateFilter("NowDateUtc", DateFilters.nowDateUtc),
        TemplateFilter("AddHours", DateFilters.addHours),
        TemplateFilter("AddDays", DateFilters.addDays),
        TemplateFilter("Format", FormatFilters.format),

        // Markdown
        TemplateFilter("MarkdownToHtml", MarkdownFilters.html),
        TemplateFilter("Markdown", MarkdownFilters.html),

        // URIs
        TemplateFilter("UriPart", UriFilters.uriPart),

        // Versions
        TemplateFilter("VersionMajor", VersionFilters.major),
        TemplateFilter("VersionMinor", VersionFilters.minor),
        TemplateFilter("VersionPatch", VersionFilters.patch),
        TemplateFilter("VersionRevision", VersionFilters.revision),
        TemplateFilter("VersionPreRelease", VersionFilters.preRelease),
        TemplateFilter("VersionPreReleasePrefix", VersionFilters.preReleasePrefix),
        TemplateFilter("VersionPreReleaseCounter", VersionFilters.preReleaseCounter),
        TemplateFilter("VersionMetadata", VersionFilters.metadata),

        // Beyond Octopus: absent values and lists
        TemplateFilter("Default", CollectionFilters.default),
        TemplateFilter("Coalesce", acceptsMissingOptions: true, CollectionFilters.coalesce),
        TemplateFilter("Join", CollectionFilters.join),
        TemplateFilter("Split", CollectionFilters.split),
        TemplateFilter("Length", CollectionFilters.length),
    ]

    private static let byName = Dictionary(all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { one, _ in one })

    /// Names have no case.
    static func filter(named name: String) -> TemplateFilter? { byName[name.lowercased()] }
}
