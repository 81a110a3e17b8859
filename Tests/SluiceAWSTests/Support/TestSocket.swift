#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A TCP socket on 127.0.0.1, blocking; for threads of tests only.
final class TestSocket: Sendable {
    struct Failure: Error {}

    let port: UInt16
    private let descriptor: Int32

    private init(_ descriptor: Int32, port: UInt16 = 0) {
        self.descriptor = descriptor
        self.port = port
    }

    deinit { close(descriptor) }

    static func listening() throws -> TestSocket {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isReady = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 256) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isReady else { throw Failure() }
        return TestSocket(descriptor, port: UInt16(bigEndian: address.sin_port))
    }

    /// A port where nobody listens.
    static func unusedPort() throws -> UInt16 { try listening().port }

    /// Nil once this socket is shut down.
    func accept() -> TestSocket? {
        #if canImport(Glibc)
            let connection = Glibc.accept(descriptor, nil, nil)
        #else
            let connection = Darwin.accept(descriptor, nil, nil)
        #endif
        return connection < 0 ? nil : TestSocket(connection)
    }

    /// Nil at the end.
    func read() -> [UInt8]? {
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        return count > 0 ? Array(chunk[..<count]) : nil
    }

    /// False when nobody reads any more.
    @discardableResult
    func write(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Ends the connection with a reset instead of a farewell.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        #if canImport(Glibc)
            var nobody = sockaddr(
                sa_family: sa_family_t(AF_UNSPEC),
                sa_data: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            )
            connect(descriptor, &nobody, socklen_t(MemoryLayout<sockaddr>.size))
        #else
            close(descriptor)
        #endif
    }
}
