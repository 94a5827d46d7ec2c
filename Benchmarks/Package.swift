// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// A package of its own, so that nobody who installs the daemon builds it. The two lower floors are linked in as
// sources, because what they declare is visible within one package only.
let package = Package(
    name: "benchmarks",
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "RespiteRecord"),
        .target(name: "RespiteCore", dependencies: ["RespiteRecord"]),
        .executableTarget(name: "lookup-bench", dependencies: ["CSQLite", "RespiteCore", "RespiteRecord"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
