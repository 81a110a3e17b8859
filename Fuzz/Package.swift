// swift-tools-version: 6.2
import PackageDescription

/// The two engines, watched by libFuzzer and AddressSanitizer; `Fuzz/run` copies this beside links to their sources.
let watched: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"]),
]

let package = Package(
    name: "sluice",
    platforms: [.macOS(.v15)],
    products: [.library(name: "FuzzTarget", type: .static, targets: ["FuzzTarget"])],
    dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
    targets: [
        .systemLibrary(name: "CLibcmark"),
        .target(name: "SluiceModel", swiftSettings: watched),
        .target(
            name: "SluiceTemplate",
            dependencies: ["SluiceModel", "CLibcmark", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: watched
        ),
        .target(name: "FuzzTarget", dependencies: ["SluiceTemplate"], swiftSettings: watched),
    ]
)
