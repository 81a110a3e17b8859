import Foundation

/// Why an input cannot be used; each begins with its name, ready for a sentence.
enum InputFileError: Error, CustomStringConvertible {
    /// With the system's `errno`.
    case unreadable(String, code: Int32)
    case noUTF8(String)
    case tooLarge(String)

    var description: String {
        switch self {
        case .unreadable(let name, let code): "\(name) cannot be read: \(String(cString: strerror(code)))."
        case .noUTF8(let name): "\(name) is not UTF-8 text. Convert it first."
        case .tooLarge(let name):
            "\(name) is larger than \(InputFile.sizeLimit >> 20) MiB; that is the most that is read."
        }
    }
}
