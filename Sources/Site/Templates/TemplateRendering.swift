/// What a template gave for a sample, cut at its marks.
enum TemplateRendering {
  enum Node {
    case constant([UInt8])
    case value(level: Int, index: Int)
    /// The one item of a list.
    case item(level: Int, index: Int, nodes: [Node])
  }

  /// - Parameters:
  ///   - text: what swift-mustache rendered.
  ///   - constants: the texts that marks stand for.
  /// - Returns: the pieces in order.
  /// - Complexity: O(length of the text).
  static func nodes(of text: String, _ constants: [[UInt8]]) -> [Node] {
    var parser = Parser(bytes: Array(text.utf8), constants: constants)
    return parser.nodes(in: "")
  }

  private struct Parser {
    let bytes: [UInt8]
    let constants: [[UInt8]]
    var index = 0

    /// The nodes up to the end of the item that belongs to the list `list`.
    mutating func nodes(in list: String) -> [Node] {
      var nodes: [Node] = []
      var constant: [UInt8] = []
      /// Sections over something that is no list: their marks mean nothing.
      var open = 0
      func flushed(_ node: Node) -> [Node] {
        constant.isEmpty ? [node] : [.constant(constant), node]
      }
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case TemplateMarks.value:
          let place = name(endingWith: TemplateMarks.value)
          guard let (level, number) = Self.place(place) else { continue }
          nodes += flushed(.value(level: level, index: number))
          constant = []
        case TemplateMarks.itemStart:
          let inner = name(endingWith: TemplateMarks.itemStart)
          guard inner != list, let (level, number) = Self.place(inner) else {
            open += 1
            continue
          }
          nodes += flushed(.item(level: level, index: number, nodes: self.nodes(in: inner)))
          constant = []
        case TemplateMarks.itemEnd:
          guard open > 0 else { return constant.isEmpty ? nodes : nodes + [.constant(constant)] }
          open -= 1
        case TemplateMarks.constant:
          guard let number = Int(name(endingWith: TemplateMarks.constant)),
            constants.indices.contains(number)
          else { continue }
          constant += constants[number]
        default: constant.append(byte)
        }
      }
      return constant.isEmpty ? nodes : nodes + [.constant(constant)]
    }

    private mutating func name(endingWith mark: UInt8) -> String {
      let end = bytes[index...].firstIndex(of: mark) ?? bytes.count
      defer { index = min(end + 1, bytes.count) }
      return String(decoding: bytes[index..<end], as: UTF8.self)
    }

    private static func place(_ name: String) -> (level: Int, index: Int)? {
      let parts = name.split(separator: ".").compactMap { Int($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }
}
