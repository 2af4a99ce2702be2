import CCmarkGFM

/// The nodes under one node in document order, each container entered and left.
///
/// Iterative, for a source may nest emphasis a hundred thousand deep. The node just returned may be
/// changed, but neither it nor what follows may be removed. Complexity: O(1) a step, amortised.
struct Traversal: IteratorProtocol, Sequence {
  enum Step { case enter(Node), leave(Node) }

  private let root: Node
  private var current: Step

  init(of root: Node) {
    self.root = root
    current = .enter(root)
  }

  mutating func next() -> Step? {
    switch current {
    case .enter(let node):
      if let child = node.firstChild {
        current = .enter(child)
      } else if node == root {
        return nil
      } else {
        current = .leave(node)
      }
    case .leave(let node):
      if node == root { return nil }
      if let sibling = node.next {
        current = .enter(sibling)
      } else if let parent = node.parent, parent != root {
        current = .leave(parent)
      } else {
        return nil
      }
    }
    return current
  }
}
