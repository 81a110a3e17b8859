import SluiceModel

/// The parts of a version, read as leniently as everywhere (Octopus §1.7, §5.1). None of them takes an option; all throw
/// where the input is no version.
enum VersionFilters {
    static func major(_ call: FilterCall) throws(FilterError) -> String? { try number(call) { $0.major } }
    static func minor(_ call: FilterCall) throws(FilterError) -> String? { try number(call) { $0.minor } }
    static func patch(_ call: FilterCall) throws(FilterError) -> String? { try number(call) { $0.patch } }
    static func revision(_ call: FilterCall) throws(FilterError) -> String? { try number(call) { $0.revision } }

    static func preRelease(_ call: FilterCall) throws(FilterError) -> String? { try version(call)?.preRelease }

    static func preReleasePrefix(_ call: FilterCall) throws(FilterError) -> String? {
        try version(call)?.preReleasePrefix
    }

    static func preReleaseCounter(_ call: FilterCall) throws(FilterError) -> String? {
        try version(call)?.preReleaseCounter
    }

    static func metadata(_ call: FilterCall) throws(FilterError) -> String? { try version(call)?.metadata }

    private static func number(_ call: FilterCall, _ part: (Version) -> Int32) throws(FilterError) -> String? {
        try version(call).map { String(part($0)) }
    }

    /// Nil where there is no input, or an option.
    private static func version(_ call: FilterCall) throws(FilterError) -> Version? {
        guard let input = call.input(options: 0) else { return nil }
        guard let version = Version(input) else {
            throw FilterError("The input of a version filter is not a version, such as '1.2.3-rc.1'.")
        }
        return version
    }
}
