// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "vankho",
  products: [.executable(name: "vankho", targets: ["vankho"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]
    ),
    .target(name: "Lanes"),
    .target(name: "Vietnamese"),
    .target(name: "CRestorationModel", exclude: ["vankho.model"]),
    .target(name: "Restoration", dependencies: ["CRestorationModel", "Lanes", "Vietnamese"]),
    .target(name: "Documents", dependencies: ["Lanes", "Vietnamese"]),
    .target(name: "Markup", dependencies: ["CCmarkGFM", "Lanes"]),
    .target(name: "Search", dependencies: ["CZlib", "Vietnamese"]),
    .target(
      name: "Site",
      dependencies: [
        "Documents", "Lanes", "Markup", "Restoration", "Search", "Vietnamese", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .executableTarget(
      name: "vankho",
      dependencies: [
        "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(name: "BrowserSupport", path: "Tests/BrowserSupport"),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "FuzzedParsers",
      dependencies: ["Documents", "Markup", "Restoration", "Search", "Site", "Vietnamese"],
      path: "Tests/Fuzzing/Parsers"
    ),
    .testTarget(name: "FuzzingTests", dependencies: ["FuzzedParsers", "TestSupport"]),
    .testTarget(name: "BrowserSupportTests", dependencies: ["BrowserSupport"]),
    .testTarget(name: "LanesTests", dependencies: ["Lanes", "TestSupport"]),
    .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"]),
    .testTarget(
      name: "RestorationTests",
      dependencies: ["Restoration", "TestSupport", "Vietnamese"]
    ),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "Markup", "Site", "TestSupport", "Vietnamese"],
      exclude: ["Samples"]
    ),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"]),
    .testTarget(
      name: "SearchTests",
      dependencies: ["BrowserSupport", "Search", "TestSupport", "Vietnamese"]
    ),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "BrowserSupport", "Restoration", "Site", "TestSupport", "Vietnamese",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["TestSupport", "vankho"],
      exclude: ["Cases", "Templates"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings a driver of its own, so that its program is built on request alone: `make fuzz`.
if Context.environment["VANKHO_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "fuzz", dependencies: ["FuzzedParsers"], path: "Tests/Fuzzing/Fuzz")
  )
}
