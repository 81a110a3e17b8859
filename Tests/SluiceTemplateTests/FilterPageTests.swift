import FoundationEssentials
import SluiceModel
import Testing

@testable import SluiceTemplate

@Suite("The page of filters tells what is there and what it does")
struct FilterPageTests {
    @Test func everyFilterStandsOnIt() throws {
        let difference = Set(try FilterPage.read().filters).symmetricDifference(BuiltInFilters.all.map(\.name))
        #expect(difference.isEmpty)
    }

    @Test func everyFilterHasAnExample() throws {
        let page = try FilterPage.read()
        let shown = page.examples.filter { $0.result != .noTemplate }.map(\.template)
        let missing = page.filters.filter { name in !shown.contains { $0.contains("| \(name)") } }
        #expect(missing.isEmpty)
    }

    @Test func everyExampleBecomesWhatThePageSays() throws {
        let page = try FilterPage.read()
        let scope = try scope(page.variables)
        for example in page.examples {
            let result = try result(of: example.template, in: scope)
            #expect(result == example.result, "\(example.template)")
        }
    }

    private func result(of text: String, in scope: TemplateScope) throws -> FilterPage.Result {
        guard let template = try? Template(parsing: text) else { return .noTemplate }
        let result = try template.evaluate(in: scope)
        return result.isNull ? .null : .text(result.text)
    }

    /// At the time that the page names.
    private func scope(_ variables: JSONObject) throws -> TemplateScope {
        let now = try Date("2030-05-22T15:05:00Z", strategy: .iso8601)
        let zone = try #require(TimeZone(secondsFromGMT: 7200))
        return try TemplateScope(
            variables.map { TemplateVariable($0.name, .text($0.value.string ?? "")) },
            clock: FilterClock(timeZone: zone) { now }
        )
    }
}
