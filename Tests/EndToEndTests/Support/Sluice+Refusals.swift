extension Sluice {
    /// The same with other variables in its environment; nil removes one.
    func with(_ variables: [String: String?]) -> Sluice {
        var sluice = self
        for (name, value) in variables { sluice.environment[name] = value }
        return sluice
    }
}

extension Sluice.Result {
    /// One clear error with these parts, nothing on standard output, and this exit code.
    func isRefusal(_ code: Int32, _ parts: String...) -> Bool { isRefusal(code, parts) }

    func isRefusal(_ code: Int32, _ parts: [String]) -> Bool {
        exitCode == code && output.isEmpty && errors.hasPrefix("error: ") && parts.allSatisfy { errors.contains($0) }
    }
}
