import Testing

@testable import SluiceTemplate

/// What a built-in filter makes of an input and its options; nil where the token would be echoed.
func applied(_ name: String, to input: String?, _ options: String...) throws -> String? {
    try applied(name, to: input, options: options)
}

/// The same with the indexes of options that are a token without a value.
func applied(
    _ name: String,
    to input: String?,
    options: [String],
    missing: Set<Int> = []
) throws -> String? {
    let filter = try #require(BuiltInFilters.filter(named: name))
    return try filter.function(FilterCall(input: input, options: options, missingOptions: missing))
}
