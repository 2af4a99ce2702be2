/// A place of the lattice: what may stand there, with what the reading says of it.
struct LatticeSlot: Sendable {
  struct Arc: Sendable {
    let first: LanguageModel.Word
    let second: LanguageModel.Word
    /// The logarithm of everything but the language model's part.
    let weight: Float
  }

  enum Kind: Sendable {
    /// One of several words.
    case words
    /// Something that is no word of the language model.
    case silent
    /// A line's end: the sentence may go on, or another text begin.
    case lineEnd
    /// A paragraph's end.
    case paragraphEnd
  }

  let kind: Kind
  var arcs: [Arc] = []
  /// Words for this slot and the next one together.
  var joins: [Arc] = []
}
