// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// Each floor may import only from the floors before it.
let package = Package(
    name: "respited",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.0.0"),
    ],
    targets: [
        // 0: what Glibc and Debian offer
        .target(name: "CLinux"),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        // 1
        .target(name: "RespiteRecord"),
        .target(name: "Varlink", dependencies: nio + ["CLinux", logging]),
        .target(name: "Systemd", dependencies: ["CSystemd", logging]),
        .target(name: "StrictYAML", dependencies: [yams]),
        .target(name: "Programs", dependencies: ["CLinux"]),
        // 2
        .target(name: "RespiteCore", dependencies: ["RespiteRecord"]),
        .target(
            name: "RespiteAPI",
            dependencies: ["RespiteRecord", "Varlink"],
            resources: [.embedInCode("Interfaces")]
        ),
        // 3
        .target(
            name: "RespiteStore",
            dependencies: ["CSQLite", "RespiteCore", "RespiteRecord", crypto, grdb, grdbSQLite]
        ),
        // 4
        .target(
            name: "RespiteDaemon",
            dependencies: [
                "CLinux", "Programs", "RespiteAPI", "RespiteCore", "RespiteRecord", "RespiteStore", "StrictYAML",
                "Systemd", "Varlink", lifecycle, logging, signals,
            ]
        ),
        .target(
            name: "RespiteCourier",
            dependencies: [
                "CLinux", "Programs", "RespiteAPI", "RespiteRecord", "StrictYAML", "Systemd", "Varlink", httpClient, jwt,
                lifecycle, logging, nioHTTP, nioTLS, signals,
            ] + nio
        ),
        // 5
        .executableTarget(
            name: "respited",
            dependencies: ["RespiteDaemon", "Systemd", "Varlink", argumentParser, lifecycle, logging, signals]
        ),
        .executableTarget(
            name: "respitectl",
            dependencies: ["RespiteAPI", "RespiteRecord", "StrictYAML", "Varlink", argumentParser, yams]
        ),
        .executableTarget(
            name: "respite-courier",
            dependencies: ["RespiteCourier", "StrictYAML", "Systemd", argumentParser, logging]
        ),
        // for the tests
        .target(
            name: "RespiteTesting",
            dependencies: [
                "RespiteAPI", "RespiteCore", "RespiteDaemon", "RespiteRecord", "RespiteStore", "Varlink", grdb, logging,
            ]
        ),
        .testTarget(name: "RespiteRecordTests", dependencies: ["RespiteRecord"]),
        .testTarget(name: "VarlinkTests", dependencies: ["Varlink", nioEmbedded, logging] + nio),
        .executableTarget(
            name: "varlink-certification", dependencies: ["Varlink", logging], path: "Tests/CertificationService"),
        .testTarget(name: "SystemdTests", dependencies: ["Systemd", logging]),
        .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML"]),
        .testTarget(name: "RespiteAPITests", dependencies: ["RespiteAPI", "RespiteRecord", "Varlink"]),
        .testTarget(name: "RespiteCoreTests", dependencies: ["RespiteCore", "RespiteRecord"]),
        .testTarget(
            name: "RespiteStoreTests", dependencies: ["RespiteCore", "RespiteRecord", "RespiteStore", grdb],
            exclude: ["Upgrades/schema-1.sql"]),
        .testTarget(
            name: "RespiteDaemonTests",
            dependencies: [
                "respitectl", "respited", "RespiteAPI", "RespiteCore", "RespiteDaemon", "RespiteRecord", "RespiteStore",
                "RespiteTesting", "StrictYAML", "Systemd", "Varlink", logging,
            ]
        ),
        .testTarget(
            name: "RespiteCourierTests",
            dependencies: [
                "respite-courier", "Programs", "RespiteAPI", "RespiteCore", "RespiteCourier", "RespiteRecord", "RespiteTesting",
                "RespiteDaemon", "StrictYAML", "Systemd", "Varlink", jwt, logging, nioHTTP, nioTLS,
            ] + nio
        ),
        .testTarget(
            name: "RespitectlTests",
            dependencies: [
                "respitectl", "RespiteAPI", "RespiteCore", "RespiteRecord", "RespiteTesting", "StrictYAML", "Varlink",
                argumentParser,
            ],
            exclude: ["Golden"]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
