/// What a large source may become at worst: nodes of the tree and bytes of the page.
///
/// Each weight is the most that one such byte adds in any construct of cmark-gfm, e.g. 240 for `[`,
/// since `[^1]` becomes a footnote mark and a link back from the footnote.
/// - Complexity: O(n); only called for sources of more than ``SourceSurvey/estimateFrom`` bytes.
struct PageEstimate {
  private(set) var nodes = 0
  private(set) var page = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var counts = [Int](repeating: 0, count: 256)
    counts.withUnsafeMutableBufferPointer { counts in
      for byte in bytes { counts[Int(byte)] += 1 }
    }
    for (byte, count) in counts.enumerated() {
      let weight = PageEstimate.weight(of: UInt8(byte))
      nodes += count * weight.nodes
      page += count * weight.page
    }
  }

  private static func weight(of byte: UInt8) -> (nodes: Int, page: Int) {
    switch byte {
    case UInt8(ascii: "["): (2, 240)
    case UInt8(ascii: "<"): (2, 30)
    case UInt8(ascii: ">"), UInt8(ascii: "|"): (1, 30)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): (2, 30)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): (1, 24)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"): (0, 24)
    case UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "\\"), UInt8(ascii: "&"): (1, 10)
    case UInt8(ascii: "#"), UInt8(ascii: "~"): (0, 10)
    case UInt8(ascii: "\""): (0, 6)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      (0, 1)
    case 0x80...: (0, 9)
    default: (0, 3)
    }
  }
}
