/// From an expression to its text: a symbol's value, and what filters make of it (Octopus §1.7).
extension TemplateEvaluator {
    enum Outcome {
        case text(String)
        /// When it will be there.
        case unknown(String)
        case none(UnresolvedToken.Reason)
        /// What the filter `null` gives.
        case null

        var text: String? { if case .text(let text) = self { text } else { nil } }
    }

    mutating func value(of expression: TemplateExpression) throws(TemplateError) -> Outcome {
        var outcome = Outcome.none(.noValue(""))
        if let symbol = expression.symbol { outcome = try value(of: symbol) }
        for filter in expression.filters { outcome = try apply(filter, to: outcome) }
        return outcome
    }

    mutating func value(of symbol: SymbolUse) throws(TemplateError) -> Outcome {
        try enter(symbol)
        defer { leave() }
        switch try resolve(symbol.path) {
        case .value(let text, let variable, let level): return .text(try expand(text, of: variable, level: level))
        case .unknown(let description): return .unknown(description)
        case .missing: return .none(.noValue(symbol.path.description))
        }
    }

    private mutating func apply(
        _ filterUse: TemplateExpression.FilterUse,
        to input: Outcome
    ) throws(TemplateError) -> Outcome {
        if filterUse.name.lowercased() == "null" { return .null }
        guard let filter = BuiltInFilters.filter(named: filterUse.name) else { return .none(.noFilter(filterUse.name)) }
        if case .unknown = input { return input }
        var call = FilterCall(input: input.text, clock: scope.clock)
        for option in filterUse.options {
            if let unknown = try append(option, to: &call, of: filter) { return .unknown(unknown) }
        }
        if let text = try result(of: filter, call) {
            try use(text)
            return .text(text)
        }
        if case .none(.noValue(let name)) = input, !name.isEmpty { return input }
        return .none(.refused(filter.name))
    }

    private func result(of filter: TemplateFilter, _ call: FilterCall) throws(TemplateError) -> String? {
        do throws(FilterError) { return try filter.function(call) } catch {
            throw .filterFailed(filter.name, isSensitive ? nil : error)
        }
    }

    /// When the option will be there, where it is not yet. One without a value is its own text, and reported unless the
    /// filter has a use for it.
    private mutating func append(
        _ option: TemplateToken,
        to call: inout FilterCall,
        of filter: TemplateFilter
    ) throws(TemplateError) -> String? {
        guard case .substitution(let expression) = option else {
            call.options.append(try evaluate([option]))
            return nil
        }
        switch try value(of: expression) {
        case .unknown(let description): return description
        case .text(let text): call.options.append(text)
        case .null: call.options.append(option.echo)
        case .none(let reason):
            if filter.acceptsMissingOptions {
                call.missingOptions.insert(call.options.count)
            } else {
                report(option.echo, reason)
            }
            call.options.append(option.echo)
        }
        return nil
    }
}
