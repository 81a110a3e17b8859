import Testing

@Suite("UriPart (Octopus §1.7)")
struct UriFilterTests {
    @Test(
        arguments: [
            ("AbsolutePath", "/a%20b/c"), ("AbsoluteUri", "https://me:pw@octopus.com/a%20b/c?q=1&r=%C3%A9#top"),
            ("Authority", "octopus.com"), ("DnsSafeHost", "octopus.com"), ("Fragment", "#top"), ("Host", "octopus.com"),
            ("HostAndPort", "octopus.com:443"), ("HostNameType", "Dns"), ("IsAbsoluteUri", "true"),
            ("IsDefaultPort", "true"), ("IsFile", "false"), ("IsLoopback", "false"), ("IsUnc", "false"),
            ("Path", "/a b/c"), ("PathAndQuery", "/a%20b/c?q=1&r=%C3%A9"), ("Port", "443"),
            ("Query", "?q=1&r=%C3%A9"), ("Scheme", "https"), ("SchemeAndServer", "https://octopus.com"),
            ("UserInfo", "me:pw"),
        ]
    )
    func everyPartOfAURI(_ part: String, _ text: String) throws {
        let uri = " HTTPS://me:pw@OCTOPUS.com:443/a b/x/../c?q=1&r=é#top\n"
        #expect(try applied("UriPart", to: uri, part) == text)
        #expect(try applied("UriPart", to: uri, part.uppercased()) == text)
    }

    @Test(
        arguments: [
            ("AbsoluteUri", "http://h:8080/"), ("Authority", "h:8080"), ("Host", "h"), ("HostAndPort", "h:8080"),
            ("IsDefaultPort", "false"), ("Port", "8080"), ("SchemeAndServer", "http://h:8080"), ("AbsolutePath", "/"),
            ("PathAndQuery", "/"), ("Query", ""), ("Fragment", ""), ("UserInfo", ""),
        ]
    )
    func aPortOfItsOwnIsPartOfTheServer(_ part: String, _ text: String) throws {
        #expect(try applied("UriPart", to: "http://h:8080", part) == text)
    }

    // MARK: - Mistakes

    @Test func anArgumentIsNeeded() throws {
        #expect(try applied("UriPart", to: "https://octopus.com/docs") == "[UriPart error: no argument given]")
        #expect(try applied("UriPart", to: "https://octopus.com/docs", "Host", "Port") == nil)
    }

    @Test(arguments: ["https://octopus.com/docs", "docs"])
    func anUnknownPartIsNamed(_ uri: String) throws {
        #expect(try applied("UriPart", to: uri, "bar") == "[UriPart bar error: argument 'bar' not supported]")
    }

    @Test(
        arguments: [
            "AbsolutePath", "AbsoluteUri", "Authority", "DnsSafeHost", "Fragment", "Host", "HostAndPort",
            "HostNameType",
            "IsDefaultPort", "IsFile", "IsLoopback", "IsUnc", "Path", "PathAndQuery", "Port", "Query", "Scheme",
            "SchemeAndServer", "UserInfo", "host",
        ]
    )
    func aRelativeURIHasNoParts(_ part: String) throws {
        #expect(
            try applied("UriPart", to: "/docs/x", part)
                == "[UriPart \(part) error: This operation is not supported for a relative URI.]"
        )
    }

    @Test(
        arguments: [
            "", " ", "a", "a:", "/docs", "//octopus.com/docs", "/\\x", "docs/x", "docs/a:b", "octopus.com", "1http://x",
            "a b:c", ":x/y", "http:x", "http:/x", "file:x", "file:/x", "?q", "#f", "é:x",
        ]
    )
    func theseAreRelative(_ uri: String) throws {
        #expect(try applied("UriPart", to: uri, "IsAbsoluteUri") == "false")
    }

    @Test(
        arguments: [
            "http://", "http:///x", "http://h:65536", "http://h:x/", "http://a b/", "http://h\\x", "http://a..b/",
            "http://.", "http://[::1", "http://[1::2::3]/", "http://[::1]x/", "http://[1:2:3:4:5:6:7:8:9]/",
            "http://[12345::]/", "http://me@/x", "http://a@b@c/", "http://h%41/", "c:x", "file://c:x", "file://h:80/x",
            "foo://a b/", #"\\a b\c"#, "http://?q", "http://:80/",
        ]
    )
    func whatIsNoURIComesBackAsItIs(_ text: String) throws {
        #expect(try applied("UriPart", to: text, "Host") == text)
        #expect(try applied("UriPart", to: text, "bar") == text)
    }

    // MARK: - Hosts

    @Test(
        arguments: [
            ("OCTOPUS.com.", "octopus.com.", "Dns"), ("a_b-c.d", "a_b-c.d", "Dns"), ("BÜCHER.de", "bücher.de", "Dns"),
            ("xn--bcher-kva.de", "xn--bcher-kva.de", "Dns"), ("9lives.com", "9lives.com", "Dns"),
            ("1.2.3.4.5", "1.2.3.4.5", "Dns"), ("1.2.3.256", "1.2.3.256", "Dns"),
            ("_dmarc.X.com", "_dmarc.x.com", "Basic"),
            ("192.168.0.1", "192.168.0.1", "IPv4"), ("127.1", "127.0.0.1", "IPv4"), ("0x7F000001", "127.0.0.1", "IPv4"),
            ("010.1.1.1", "8.1.1.1", "IPv4"), ("1.2.772", "1.2.3.4", "IPv4"), ("0", "0.0.0.0", "IPv4"),
            ("[::1]", "[::1]", "IPv6"), ("[2001:DB8:0:0:1:0:0:0]", "[2001:db8:0:0:1::]", "IPv6"),
            ("[1:0:0:2:0:0:3:4]", "[1::2:0:0:3:4]", "IPv6"), ("[1:0:2:3:4:5:6:7]", "[1:0:2:3:4:5:6:7]", "IPv6"),
            ("[::FFFF:1.2.3.4]", "[::ffff:1.2.3.4]", "IPv6"), ("[::ffff:102:304]", "[::ffff:1.2.3.4]", "IPv6"),
            ("[::]", "[::]", "IPv6"), ("[0:0::0]", "[::]", "IPv6"), ("[fe80::1%25eth0]", "[fe80::1]", "IPv6"),
        ]
    )
    func everyHostHasAForm(_ host: String, _ canonical: String, _ type: String) throws {
        #expect(try applied("UriPart", to: "http://\(host)/", "Host") == canonical)
        #expect(try applied("UriPart", to: "http://\(host):81/", "Authority") == canonical + ":81")
        #expect(try applied("UriPart", to: "http://\(host)", "HostNameType") == type)
    }

    @Test(
        arguments: [
            ("http://[FE80::1%4]:80/", "fe80::1%4"), ("http://[::1]", "::1"), ("http://BÜCHER.de", "bücher.de"),
            ("http://1.2.3.4", "1.2.3.4"),
        ]
    )
    func aResolverWantsNoBrackets(_ uri: String, _ host: String) throws {
        #expect(try applied("UriPart", to: uri, "DnsSafeHost") == host)
    }

    @Test(
        arguments: [
            "http://localhost", "http://LOCALHOST:1/x", "http://loopback", "http://127.0.0.1", "http://127.9.9.9",
            "http://[::1]", "http://[::ffff:127.0.0.1]", "file:///x", "c:/x", "foo:///x", #"\\localhost\x"#,
        ]
    )
    func theseAreThisMachine(_ uri: String) throws {
        #expect(try applied("UriPart", to: uri, "IsLoopback") == "true")
    }

    @Test(
        arguments: [
            "http://localhost.com", "http://128.0.0.1", "http://[::2]", "http://[::]", "urn:x:y", #"\\server\x"#,
        ]
    )
    func theseAreNot(_ uri: String) throws {
        #expect(try applied("UriPart", to: uri, "IsLoopback") == "false")
    }

    @Test func loopbackIsLocalhost() throws {
        #expect(try applied("UriPart", to: "http://LoopBack/", "Host") == "localhost")
    }

    // MARK: - Schemes

    @Test(
        arguments: [
            ("http", "80"), ("https", "443"), ("ftp", "21"), ("ws", "80"), ("wss", "443"), ("telnet", "23"),
            ("gopher", "70"), ("nntp", "119"), ("ldap", "389"), ("net.tcp", "808"), ("foo", "-1"), ("net.pipe", "-1"),
        ]
    )
    func aSchemeMayHaveAPort(_ scheme: String, _ port: String) throws {
        #expect(try applied("UriPart", to: "\(scheme)://h/", "Port") == port)
        #expect(try applied("UriPart", to: "\(scheme)://h/", "IsDefaultPort") == "true")
        #expect(try applied("UriPart", to: "\(scheme)://h:/", "Authority") == "h")
    }

    @Test(
        arguments: [
            ("Port", "9"), ("HostAndPort", "bucket:9"), ("Host", "bucket"), ("AbsoluteUri", "s3://bucket:9/a/b?c"),
            ("IsDefaultPort", "false"), ("SchemeAndServer", "s3://bucket:9"), ("Query", "?c"),
        ]
    )
    func otherSchemesAreReadAlike(_ part: String, _ text: String) throws {
        #expect(try applied("UriPart", to: "S3://Bucket:9/x/../a/b?c", part) == text)
    }

    @Test(
        arguments: [
            ("AbsolutePath", "isbn:1"), ("AbsoluteUri", "urn:isbn:1?q#f"), ("Authority", ""), ("Host", ""),
            ("HostAndPort", ""), ("HostNameType", "Unknown"), ("Port", "-1"), ("SchemeAndServer", "urn:"),
            ("Query", "?q"), ("Fragment", "#f"), ("Path", "isbn:1"),
        ]
    )
    func aSchemeNeedNotHaveAServer(_ part: String, _ text: String) throws {
        #expect(try applied("UriPart", to: "URN:isbn:1?q#f", part) == text)
    }

    @Test(
        arguments: [
            ("UserInfo", "joe"), ("Host", "octopus.com"), ("Port", "25"), ("AbsolutePath", ""), ("Query", "?subject=x"),
            ("AbsoluteUri", "mailto:joe@octopus.com?subject=x"), ("SchemeAndServer", "mailto:octopus.com"),
        ]
    )
    func aMailAddressHasAHost(_ part: String, _ text: String) throws {
        #expect(try applied("UriPart", to: "mailto:joe@Octopus.com?subject=x", part) == text)
    }

    @Test func ftpHasNoQuery() throws {
        #expect(try applied("UriPart", to: "ftp://h/a?b#c", "AbsolutePath") == "/a%3Fb")
        #expect(try applied("UriPart", to: "ftp://h/a?b#c", "Query") == "")
        #expect(try applied("UriPart", to: "ftp://h/a?b#c", "Fragment") == "#c")
    }

    // MARK: - Files

    @Test(
        arguments: [
            ("AbsolutePath", "/etc/x%20y"), ("AbsoluteUri", "file:///etc/x%20y"), ("Authority", ""), ("Host", ""),
            ("HostAndPort", ""), ("HostNameType", "Basic"), ("IsDefaultPort", "true"), ("IsFile", "true"),
            ("IsUnc", "false"), ("Path", "/etc/x y"), ("Port", "-1"), ("Scheme", "file"),
            ("SchemeAndServer", "file://"),
        ]
    )
    func aFile(_ part: String, _ text: String) throws {
        #expect(try applied("UriPart", to: "file:///etc/./x y", part) == text)
    }

    @Test(
        arguments: [
            ("AbsolutePath", "C:/a%20b/d"), ("AbsoluteUri", "file:///C:/a%20b/d"), ("Path", #"C:\a b\d"#), ("Host", ""),
            ("IsFile", "true"), ("IsUnc", "false"), ("PathAndQuery", "C:/a%20b/d"), ("HostNameType", "Basic"),
        ]
    )
    func aFileOnADrive(_ part: String, _ text: String) throws {
        for uri in [#"C:\a b\c\..\d"#, "C:/a b/../../a b/d", "C|/a b/d", "file:///C:/a b/d", #"file://C:\a b\d"#] {
            #expect(try applied("UriPart", to: uri, part) == text)
        }
    }

    @Test func aPlainPathIsNotEscapedYet() throws {
        #expect(try applied("UriPart", to: #"c:\a%20b?c#d"#, "AbsoluteUri") == "file:///c:/a%2520b%3Fc%23d")
        #expect(try applied("UriPart", to: #"c:\a%20b?c#d"#, "Path") == #"c:\a%20b?c#d"#)
        #expect(try applied("UriPart", to: "file:///c:/a%20b?c#d", "Path") == #"c:\a b"#)
        #expect(try applied("UriPart", to: "file:///c:/a%20b?c#d", "Query") == "?c")
    }

    @Test(
        arguments: [
            ("AbsolutePath", "/share/a%20b"), ("AbsoluteUri", "file://server/share/a%20b"), ("Host", "server"),
            ("IsFile", "true"), ("IsUnc", "true"), ("Path", #"\\server\share\a b"#), ("Authority", "server"),
            ("HostNameType", "Dns"), ("SchemeAndServer", "file://server"),
        ]
    )
    func aFileOnAShare(_ part: String, _ text: String) throws {
        for uri in [#"\\Server\share\a b"#, "file://server/share/a b", "file:////server/share/a b"] {
            #expect(try applied("UriPart", to: uri, part) == text)
        }
    }

    // MARK: - Paths

    @Test(
        arguments: [
            ("", "/"), ("/", "/"), ("/a/./b", "/a/b"), ("/a/../b", "/b"), ("/..", "/"), ("/../../a", "/a"),
            ("/a/..", "/"),
            ("/a/b/..", "/a/"), ("/a/.", "/a/"), ("/a/", "/a/"), ("//a//b", "//a//b"), ("/a//../b", "/a/b"),
            ("/a\\b", "/a/b"), ("/...", "/..."), ("/%2e%2E/a/%2e/b", "/a/b"), ("/%41%7e", "/A~"), ("/a%2fb", "/a%2fb"),
            ("/%zz%", "/%25zz%25"), ("/é%c3%a9", "/%C3%A9%C3%A9"), ("/<>\"{}|^`", "/%3C%3E%22%7B%7D%7C%5E%60"),
            ("/a:@!$&'()*+,;=[]", "/a:@!$&'()*+,;=[]"),
        ]
    )
    func aPathHasOneSpelling(_ path: String, _ canonical: String) throws {
        #expect(try applied("UriPart", to: "http://h" + path, "AbsolutePath") == canonical)
    }

    @Test(arguments: [("/%C3%A9%20%2F", "/é /"), ("/%FF", "/%FF"), ("/100%25", "/100%")])
    func thePathIsUnescaped(_ path: String, _ text: String) throws {
        #expect(try applied("UriPart", to: "http://h" + path, "Path") == text)
    }

    @Test func dotsInAQueryAreNoSegments() throws {
        #expect(try applied("UriPart", to: "http://h?/a/../b\\#/x/../?", "Query") == "?/a/../b%5C")
        #expect(try applied("UriPart", to: "http://h?/a/../b\\#/x/../?", "Fragment") == "#/x/../?")
    }

    @Test func anEmptyQueryAndFragmentKeepTheirMarks() throws {
        #expect(try applied("UriPart", to: "http://h/?#", "Query") == "?")
        #expect(try applied("UriPart", to: "http://h/?#", "Fragment") == "#")
    }

    @Test(arguments: [#"http:\\h/x"#, #"http:/\h/x"#, #"http:\/h/x"#])
    func slashesBeforeAHostMayLeanEitherWay(_ uri: String) throws {
        #expect(try applied("UriPart", to: uri, "AbsoluteUri") == "http://h/x")
    }
}
