/// What engines make of printed words.
struct ChannelModel: Sendable {
  let alphabet: ReadingAlphabet
  /// Engines without a Vietnamese model.
  let latin: EmissionTable
  /// Readings of whole words by such engines.
  let latinWords: WordReadings
  /// Engines with a Vietnamese model, on the words they got wrong.
  let marked: EmissionTable
  /// What words that are in no vocabulary look like.
  let spelling: SpellingModel
  let cases: CaseModel
  let signs: SignLexicon
}

extension ChannelModel {
  /// The name of its section in a model file.
  static let sectionName = "CHAN"

  /// The section, for the reader below.
  func bytes() -> [UInt8] {
    var sink = ByteSink()
    sink.append(UInt32(alphabet.scalars.count))
    for scalar in alphabet.scalars { sink.append(scalar.value) }
    for table in [latin, marked] {
      sink.append(UInt32(table.entries.count))
      for entry in table.entries {
        sink.append(entry.emission.packed)
        sink.append(entry.letter.code)
        sink.append(entry.probability)
      }
    }
    let readings = latinWords.entries.sorted { $0.key < $1.key }
    sink.append(UInt32(readings.count))
    for (reading, words) in readings {
      sink.append(text: reading)
      sink.append(UInt8(words.count))
      for word in words {
        sink.append(word.word)
        sink.append(word.share)
      }
    }
    sink.append(logarithms: spelling.logProbabilities)
    sink.append(logarithms: cases.logProbabilities)
    let signs = signs.counts.sorted { $0.key < $1.key }
    sink.append(UInt32(signs.count))
    for (sign, count) in signs {
      sink.append(text: sign)
      sink.append(UInt32(count))
    }
    return sink.bytes
  }

  /// The channel in a section of a model file.
  ///
  /// - Complexity: O(n).
  init(_ section: ModelBytes) throws(ModelError) {
    var reader = SectionReader(section, name: Self.sectionName)
    var scalars: [Unicode.Scalar] = []
    for _ in 0..<(try reader.count(limit: ReadingAlphabet.capacity)) {
      guard let scalar = Unicode.Scalar(try reader.number() as UInt32) else {
        throw reader.damaged("alphabet")
      }
      scalars.append(scalar)
    }
    guard Set(scalars).count == scalars.count else { throw reader.damaged("alphabet") }
    alphabet = ReadingAlphabet(scalars)
    latin = EmissionTable(try Self.entries(&reader))
    marked = EmissionTable(try Self.entries(&reader))
    var readings: [String: [WordReadings.Entry]] = [:]
    for _ in 0..<(try reader.count()) {
      let text = try reader.text()
      var words: [WordReadings.Entry] = []
      for _ in 0..<(try reader.number() as UInt8) {
        words.append(WordReadings.Entry(word: try reader.number(), share: try reader.float()))
      }
      readings[text] = words
    }
    latinWords = WordReadings(entries: readings)
    spelling = SpellingModel(logProbabilities: try reader.logarithms())
    guard spelling.isComplete else { throw reader.damaged("spelling") }
    cases = CaseModel(logProbabilities: try reader.logarithms())
    var signs: [String: Int] = [:]
    for _ in 0..<(try reader.count()) {
      let text = try reader.text()
      signs[text] = Int(try reader.number() as UInt32)
    }
    self.signs = SignLexicon(counts: signs)
  }

  private static func entries(
    _ reader: inout SectionReader
  ) throws(ModelError) -> [EmissionTable.Entry] {
    var entries: [EmissionTable.Entry] = []
    for _ in 0..<(try reader.count()) {
      let emission = Emission(packed: try reader.number())
      let code: UInt8 = try reader.number()
      let probability = try reader.float()
      guard emission.length < Emission.lengths, Int(code) < PrintedLetter.count,
        probability >= 0, probability <= 1
      else { throw reader.damaged("emissions") }
      entries.append(
        EmissionTable.Entry(
          letter: PrintedLetter(code: code),
          emission: emission,
          probability: probability
        )
      )
    }
    return entries
  }
}

extension ByteSink {
  /// A text of at most 255 bytes.
  fileprivate mutating func append(text: String) {
    let bytes = text.utf8.prefix(255)
    append(UInt8(bytes.count))
    append(contentsOf: bytes)
  }

  /// Logarithms of probabilities, one byte each.
  fileprivate mutating func append(logarithms: [Float]) {
    append(UInt32(logarithms.count))
    for value in logarithms {
      append(UInt8(min(255, max(0, -value * SectionReader.logarithmSteps).rounded())))
    }
  }
}
