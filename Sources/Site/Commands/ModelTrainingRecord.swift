import Restoration
import SystemPackage

/// What a model was made from, file by file.
///
/// Names, sizes, hashes and settings, and nothing that differs between two machines: no date, no
/// folder. The same input gives the same text.
struct ModelTrainingRecord {
  private var sources: [String] = []
  private var readings: [String] = []
  private var paragraphs = 0
  private var pairs = 0

  mutating func add(_ file: ModelTrainingFile, paragraphs: Int, weight: Double) {
    sources.append(
      "\(line(of: file)), paragraphs \(paragraphs), weight \(Self.text(of: weight))"
    )
    self.paragraphs += paragraphs
  }

  mutating func add(_ file: ModelTrainingFile, pairs: Int) {
    readings.append("\(line(of: file)), pairs \(pairs)")
    self.pairs += pairs
  }

  /// The text in the header of the model.
  func provenance(_ settings: RestorationTrainer.Options) -> String {
    let size = settings.languageByteLimit.map { "\($0) bytes" } ?? "not pruned"
    let lines =
      ["made by vankho train", "sources:"] + sources + ["pairs:"] + readings + [
        "language model: \(size)", "vocabulary: \(settings.vocabularyLimit) words",
      ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// What the command prints.
  func summary(of path: FilePath) -> String {
    "\(path): sources \(sources.count), paragraphs \(paragraphs), line pairs \(pairs)\n"
  }

  /// An error for each kind of input that is missing.
  func gaps(_ options: ModelTraining.Options) -> [Diagnostic] {
    var gaps: [Diagnostic] = []
    if paragraphs == 0 {
      gaps.append(
        Diagnostic(
          .error,
          options.corpora.first?.string ?? "-",
          "no paragraph was read",
          hint: "put texts here as NAME.txt, one paragraph a line"
        )
      )
    }
    if pairs == 0 {
      gaps.append(
        Diagnostic(
          .error,
          options.pairs.first?.string ?? "-",
          "no pair of lines was read",
          hint: "give files of page<TAB>read<TAB>printed; Training/render_pairs.py makes them"
        )
      )
    }
    return gaps
  }

  private func line(of file: ModelTrainingFile) -> String {
    let hash = ContentHash(of: file.bytes).hex.prefix(16)
    return "\(file.name.singleLine): sha256 \(hash), bytes \(file.bytes.count)"
  }

  /// A weight without a fraction that says nothing.
  private static func text(of weight: Double) -> String {
    let text = "\(weight)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
