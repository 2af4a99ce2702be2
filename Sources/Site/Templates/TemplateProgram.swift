import Synchronization

/// A template taken apart for contexts of one shape: constant bytes, and which values stand between.
///
/// What swift-mustache makes of a context depends on the texts in it only by showing them. So it
/// renders each shape once, with marks in the place of texts (`TemplateCompiler`); every further
/// page of that shape is put together from the pieces, its texts escaped in between.
///
/// A class because the programs of a list's items hang below it and are made when first needed,
/// by whichever thread needs them.
final class TemplateProgram: Sendable {
  enum Piece: Sendable {
    case constant([UInt8])
    /// The value of that number on that level, escaped or as it is.
    case value(level: Int, index: Int)
    /// One rendering after the other of the items of a list.
    case list(level: Int, index: Int, items: TemplateItems)
  }

  /// The pieces without what lies outside of them: a page goes through hundreds, and none is to cost
  /// a count of references.
  private enum Step {
    case constant(from: Int, to: Int)
    case value(level: Int, index: Int)
    case list(level: Int, index: Int, items: Int)
  }

  private let steps: [Step]
  /// All constant bytes, one after the other.
  private let constants: [UInt8]
  private let lists: [TemplateItems]

  init(_ pieces: [Piece]) {
    var constants: [UInt8] = []
    var lists: [TemplateItems] = []
    steps = pieces.map { piece in
      switch piece {
      case .constant(let bytes):
        constants += bytes
        return .constant(from: constants.count - bytes.count, to: constants.count)
      case .value(let level, let index): return .value(level: level, index: index)
      case .list(let level, let index, let items):
        lists.append(items)
        return .list(level: level, index: index, items: lists.count - 1)
      }
    }
    self.constants = constants
    self.lists = lists
  }

  /// Appends what the template gives for `levels`: the page's context, then the items that lead to
  /// this program.
  ///
  /// - Complexity: O(length of the result).
  func append(_ levels: [TemplateLevel], to bytes: inout [UInt8]) {
    constants.withUnsafeBufferPointer { constants in
      for step in steps {
        switch step {
        case .constant(let from, let to):
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: constants[from..<to]))
        case .value(let level, let index):
          switch levels[level].values[index] {
          case .text(let text): TemplateText.append(escaping: text, to: &bytes)
          case .html(let html): bytes.append(contentsOf: html.utf8)
          case .bytes(let html): bytes.append(contentsOf: html)
          case .flag, .list, .object, .absent: break
          }
        case .list(let level, let index, let items):
          guard case .list(let contexts) = levels[level].values[index] else { continue }
          append(contexts, lists[items], in: levels, to: &bytes)
        }
      }
    }
  }

  private func append(
    _ contexts: [TemplateContext],
    _ items: TemplateItems,
    in levels: [TemplateLevel],
    to bytes: inout [UInt8]
  ) {
    var inner = levels
    var last: (shape: [UInt8], program: TemplateProgram)?
    for context in contexts {
      let item = TemplateLevel(context, items.form)
      inner.removeSubrange(levels.count...)
      inner.append(item)
      // Items that follow each other are most often alike.
      let program =
        if let last, last.shape == item.shape { last.program } else { items.program(for: inner) }
      program.append(inner, to: &bytes)
      last = (item.shape, program)
    }
  }
}

/// The programs of the items of one list in one program, by the shape of the item.
final class TemplateItems: Sendable {
  /// The form that every item has.
  let form: ContextShape
  private let compile: @Sendable ([TemplateLevel]) -> TemplateProgram
  private let programs = Mutex<[[UInt8]: TemplateProgram]>([:])

  init(form: ContextShape, compile: @escaping @Sendable ([TemplateLevel]) -> TemplateProgram) {
    self.form = form
    self.compile = compile
  }

  /// The program for the last of `levels`, made if it is the first of its shape.
  ///
  /// Two threads may make the same one; they are equal, and either stays.
  func program(for levels: [TemplateLevel]) -> TemplateProgram {
    let shape = levels[levels.count - 1].shape
    if let program = programs.withLock({ $0[shape] }) { return program }
    let program = compile(levels)
    programs.withLock { $0[shape] = program }
    return program
  }
}
