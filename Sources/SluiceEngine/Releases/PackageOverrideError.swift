/// A `--package` that cannot be read.
package struct PackageOverrideError: Error, Hashable, CustomStringConvertible {
    package let text: String

    package var description: String {
        """
        '\(text)' names no package version. Write 'package:version', 'step:version' or 'step:reference:version'; \
        a ':', '/' or '=' inside a name is written with a '\\' before it.
        """
    }
}
