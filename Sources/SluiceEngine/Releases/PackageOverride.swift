import SluiceModel

/// One `--package`: `package:version`, `step:version`, `package:reference:version` or `step:reference:version`.
///
/// The delimiters `:`, `/` and `=` are equal, a `\` before one of them or before another `\` takes its meaning away, and `*`
/// stands for any name. Spaces around the parts do not count (Octopus §6.3).
package struct PackageOverride: Hashable, Sendable {
    /// As it was written.
    package let text: String
    /// A package's id or a step's name; nil for `*`.
    package let owner: String?
    /// Nil where the text has two parts, or `*`.
    package let reference: String?
    package let version: String

    /// Throws `PackageOverrideError` for a text without two or three parts.
    package init(parsing text: String) throws(PackageOverrideError) {
        let parts = Self.split(text)
        guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
            throw PackageOverrideError(text: text)
        }
        self.text = text
        owner = parts[0] == "*" ? nil : parts[0]
        reference = parts.count == 2 || parts[1] == "*" ? nil : parts[1]
        version = parts[parts.count - 1]
    }

    /// Octopus's order: step and reference 100, package and reference 90, any and reference 80, step 50, package 40;
    /// nil where it does not fit.
    func exactness(for package: PackageReference, id: String, in step: String) -> Int? {
        if let reference {
            guard reference == package.name else { return nil }
            guard let owner else { return 80 }
            return owner == step ? 100 : owner == id ? 90 : nil
        }
        guard let owner else { return 10 }
        return owner == step ? 50 : owner == id || owner == package.name ? 40 : nil
    }

    private static func split(_ text: String) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            let isDelimiter = ":/=".contains(character)
            if isEscaped {
                // What needs no escape keeps its backslash.
                parts[parts.count - 1] += isDelimiter || character == "\\" ? "\(character)" : "\\\(character)"
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if isDelimiter {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        if isEscaped { parts[parts.count - 1].append("\\") }
        return parts.map(trimmed)
    }

    private static func trimmed(_ part: String) -> String {
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
