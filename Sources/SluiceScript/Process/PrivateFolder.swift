import FoundationEssentials
import Glibc

/// A temporary folder that only this user can enter.
struct PrivateFolder {
    let path: String

    /// Creates it in `parent`, under a name that nothing else has.
    init(in parent: String) throws(ScriptError) {
        var template = Array("\(parent)/sluice-script-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .cannotWrite(path: parent, reason: Self.lastError)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The path of a new file with this text.
    func write(_ text: String, to name: String) throws(ScriptError) -> String {
        let file = "\(path)/\(name)"
        close(try create(file, holding: text))
        return file
    }

    /// A descriptor of a file that has no name and holds `text`; the kernel frees it when it is closed, even by a crash.
    func anonymousFile(holding text: String) throws(ScriptError) -> CInt {
        try create("\(path)/anonymous", holding: text, isAnonymous: true)
    }

    /// Removes it and all that is in it.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// An anonymous file loses its name before it gets its first byte.
    private func create(
        _ file: String,
        holding text: String,
        isAnonymous: Bool = false
    ) throws(ScriptError) -> CInt {
        let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: Self.lastError) }
        guard !isAnonymous || unlink(file) == 0, Self.write(text, to: descriptor) else {
            let reason = Self.lastError
            close(descriptor)
            throw .cannotWrite(path: path, reason: reason)
        }
        return descriptor
    }

    private static func write(_ text: String, to descriptor: CInt) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            }
            return true
        }
    }

    private static var lastError: String { String(cString: strerror(errno)) }
}
