import Crypto

/// Digests in lower-case hexadecimal (Octopus §1.7).
///
/// Options, in either order: the number of bytes to keep, and how the input becomes bytes, `utf8` (also without one),
/// `unicode` or `base64`.
enum HashFilters {
    static func md5(_ call: FilterCall) -> String? { digest(call, by: Insecure.MD5.self) }
    static func sha1(_ call: FilterCall) -> String? { digest(call, by: Insecure.SHA1.self) }
    static func sha256(_ call: FilterCall) -> String? { digest(call, by: SHA256.self) }
    static func sha384(_ call: FilterCall) -> String? { digest(call, by: SHA384.self) }
    static func sha512(_ call: FilterCall) -> String? { digest(call, by: SHA512.self) }

    private static func digest<Function: HashFunction>(_ call: FilterCall, by function: Function.Type) -> String? {
        guard let input = call.input, let options = Options(call.options) else { return nil }
        guard let bytes = options.bytes(of: input) else { return nil }
        return function.hash(data: bytes).prefix(options.size ?? Function.Digest.byteCount).map(hexadecimal).joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private struct Options {
        private(set) var size: Int?
        private var encoding: String?

        /// Nil where one is neither, or both are the same.
        init?(_ options: [String]) {
            guard options.count <= 2 else { return nil }
            for option in options {
                if let number = Int(invariant: option), number > 0, size == nil {
                    size = number
                } else if encoding == nil {
                    encoding = option
                } else {
                    return nil
                }
            }
        }

        /// Nil where the encoding is none, or the text is not in it.
        func bytes(of text: String) -> [UInt8]? {
            let name = encoding ?? "utf8"
            if name.lowercased() == "base64" { return Base64.decoded(text) }
            return TextEncoding(named: name)?.bytes(of: text)
        }
    }
}
