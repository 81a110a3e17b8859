/// What libFuzzer calls with bytes of its making. A finding ends the program, and libFuzzer keeps the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let findings = Exercise.findings(UnsafeBufferPointer(start: start, count: count))
    guard findings.isEmpty else { fatalError(findings.joined(separator: "\n")) }
    return 0
}
