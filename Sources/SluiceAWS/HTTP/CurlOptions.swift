import CLibcurl

/// Typed options of one handle; whatever libcurl refuses is an error, never ignored.
struct CurlOptions {
    let handle: UnsafeMutableRawPointer

    func set(_ option: CURLoption, _ value: Int) throws(HTTPError) {
        try check(sluice_curl_set_long(handle, option, value), option)
    }

    func set(_ option: CURLoption, _ value: String) throws(HTTPError) {
        try check(sluice_curl_set_text(handle, option, value), option)
    }

    func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer) throws(HTTPError) {
        try check(sluice_curl_set_pointer(handle, option, value), option)
    }

    func set(_ option: CURLoption, _ value: UnsafeMutablePointer<curl_slist>?) throws(HTTPError) {
        try check(sluice_curl_set_list(handle, option, value), option)
    }

    func set(_ option: CURLoption, _ value: @escaping curl_write_callback) throws(HTTPError) {
        try check(sluice_curl_set_receiver(handle, option, value), option)
    }

    /// For options that an older libcurl may lack and that nothing depends on.
    func tryToSet(_ option: CURLoption, _ value: Int) {
        _ = sluice_curl_set_long(handle, option, value)
    }

    /// libcurl takes a copy.
    func setBody(_ bytes: [UInt8]) throws(HTTPError) {
        let sized = sluice_curl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
        try check(sized, CURLOPT_POSTFIELDSIZE_LARGE)
        var copy = bytes + [0]
        let copied = copy.withUnsafeMutableBytes {
            sluice_curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
        }
        try check(copied, CURLOPT_COPYPOSTFIELDS)
    }

    private func check(_ code: CURLcode, _ option: CURLoption) throws(HTTPError) {
        guard code != CURLE_OK else { return }
        let reason = String(cString: sluice_curl_easy_strerror(code))
        throw .unavailable("libcurl refused its option \(option.rawValue): \(reason).")
    }
}
