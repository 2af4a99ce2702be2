/// A file of the postings as it grows: a dictionary of terms, deflated, and the bits of their lists.
///
/// The file is the length of the deflated dictionary as LEB128, the dictionary, the bits. The dictionary
/// is the number of terms; for each how many bytes it shares with the one before, how many forms it has,
/// and how many documents have it in a rare form; the rests of all terms, each closed by a zero; for each
/// form of each term the accents of its words and the number of its documents. After the lists of its
/// forms a term has that of its rare forms, whose accents are not kept: steps and parts only. Lists
/// follow each other without lengths; to read one is to pass those before.
///
/// Terms are `!word` for single words and `word word` for pairs; document numbers, `#244`, have files of
/// their own with JSON.
struct TermShard {
  /// A shard may end when it has about this many bytes.
  static let least = 2 * 1024
  /// A shard ends before it has more than this, unless one term has.
  static let most = 9 * 512

  private let code: PostingCode
  private var count = 0
  private var heads = ByteWriter()
  private var terms = ByteWriter()
  private var forms = ByteWriter()
  private var bits = BitWriter()
  private var last: [UInt8] = []
  private var kept = ListSectionWriter()
  private var counts = ListCounts()

  init(_ code: PostingCode) {
    self.code = code
  }

  /// About how long the file will be: half of the dictionary is deflated away.
  var size: Int {
    (heads.bytes.count + terms.bytes.count + forms.bytes.count) / 2 + bits.count / 8
  }

  var isEmpty: Bool { count == 0 }

  /// Begins a term; its lists follow, then what is rare.
  mutating func begin(_ term: [UInt8], _ outline: TermOutline, rareCount: Int) {
    let shared = zip(last, term).prefix { $0 == $1 }.count
    heads.append(number: shared)
    heads.append(number: outline.formCount)
    heads.append(number: rareCount)
    terms.append(term[shared...])
    terms.append(number: 0)
    last = term
    count += 1
    kept.begin(rest: term[shared...], shared: shared, listCount: outline.listCount)
  }

  /// Adds a form with its accents: the list of `count` documents up to `last`, whose bits stand in
  /// `source`, but for its end.
  mutating func add(
    _ accents: Accents,
    count: Int,
    last: Int,
    bits range: Range<Int>,
    of source: UnsafeBufferPointer<UInt8>,
    then tail: PostingCode.Bits? = nil
  ) {
    accents.append(to: &forms)
    forms.append(number: count)
    counts.note(count)
    let start = bits.count
    bits.append(bits: range, of: source)
    if let tail {
      tail.bytes.withUnsafeBufferPointer { bits.append(bits: 0..<tail.count, of: $0) }
    }
    kept.add(accents, count: count, last: last, bits: start..<bits.count)
  }

  /// Keeps the list of a rare form for the next build.
  mutating func keep(_ accents: Accents, rare postings: ArraySlice<UInt64>) {
    kept.add(accents, postings)
  }

  /// Adds the list of the rare forms.
  mutating func add(rare postings: [UInt64]) {
    guard !postings.isEmpty else { return }
    counts.note(postings.count)
    let shift = code.stepShift(postings.count)
    var last = -1
    for posting in postings {
      let document = PackedPosting.document(posting)
      bits.append(rice: document - last - 1, shift: shift)
      if code.hasParts { bits.append(unary: PackedPosting.part(posting)) }
      last = document
    }
  }

  /// The finished file, its lists as the next build wants to have them (`ListSection`), and how many
  /// documents they have; a new one begins.
  mutating func finish(
    _ deflater: Deflater
  ) -> (file: [UInt8], lists: [UInt8], counts: ListCounts) {
    var dictionary = ByteWriter()
    dictionary.append(number: count)
    for column in [heads, terms, forms] { dictionary.append(column.bytes) }
    var file = ByteWriter()
    file.append(counted: deflater.deflate(dictionary.bytes))
    bits.close()
    file.append(bits.bytes)
    let lists = kept.finish(bits.bytes)
    let counts = counts
    self = TermShard(code)
    return (file.bytes, lists, counts)
  }
}
