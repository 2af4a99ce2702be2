import Restoration
import SystemPackage

/// `vankho train`: printed paragraphs and lines with their readings → a restoration model.
///
/// 1. The model's place is looked at, and a file is opened beside it, before minutes of work.
/// 2. Every `*.txt` of each corpus is read in the order of the names, one paragraph a line.
/// 3. The files of pairs are read in the order they are given in.
/// 4. The trainer learns from both.
/// 5. The finished file takes the place of the old one in one step.
///
/// Whatever was wrong on the way is reported; after an error no model is written, since a model
/// that lacks a source looks like one that has it.
public struct ModelTraining: Sendable {
  /// What a model is made of and what it may cost.
  public struct Options: Sendable {
    /// The folders of paragraphs.
    public var corpora: [FilePath]
    /// Files of `page<TAB>read<TAB>printed`, each read by one engine.
    public var pairs: [FilePath]
    public var output: FilePath
    public var weights = SourceWeights.standard
    /// The length to which the language model is pruned, in bytes; nil for the trainer's own.
    public var size: Int?

    public init(corpora: [FilePath], pairs: [FilePath], output: FilePath) {
      self.corpora = corpora
      self.pairs = pairs
      self.output = output
    }
  }

  /// What is being done.
  public enum Step: Sendable, Hashable {
    case reading(file: String)
    case learning
  }

  private let options: Options

  public init(_ options: Options) {
    self.options = options
  }

  /// Trains and writes the model; `progress` hears of each step as it begins.
  ///
  /// - Complexity: O(n log n) for n words; about 20 bytes of memory a word.
  public func train(progress: (Step) -> Void = { _ in }) -> CommandResult {
    var result = CommandResult()
    let output = ModelTrainingOutput(path: options.output)
    do throws(FileFailure) {
      guard try output.isFree(&result.diagnostics) else { return result }
      try output.open()
      if let model = model(&result, progress), try output.isFree(&result.diagnostics) {
        try output.replace(by: model)
      } else {
        try output.close()
      }
    } catch {
      result.diagnostics.append(Diagnostic(error, hint: "look whether the folder may be written"))
    }
    if result.exitStatus != 0 { result.output = "" }
    result.diagnostics.sort()
    return result
  }

  /// The bytes of the model; nil after an error.
  private func model(_ result: inout CommandResult, _ progress: (Step) -> Void) -> [UInt8]? {
    var trainer = RestorationTrainer()
    var record = ModelTrainingRecord()
    for path in corpusFiles(&result.diagnostics) {
      guard let file = file(path, &result.diagnostics, progress) else { continue }
      let weight = options.weights.weight(of: file.name)
      var paragraphs = 0
      file.forEachParagraph(&result.diagnostics) { paragraph in
        trainer.add(paragraph: paragraph, weight: weight)
        paragraphs += 1
      }
      record.add(file, paragraphs: paragraphs, weight: weight)
    }
    for path in options.pairs {
      guard let file = file(path, &result.diagnostics, progress) else { continue }
      let pairs = file.pairs(&result.diagnostics)
      trainer.add(pairs: pairs)
      record.add(file, pairs: pairs.count)
    }
    guard result.exitStatus == 0 else { return nil }
    result.diagnostics += record.gaps(options)
    guard result.exitStatus == 0 else { return nil }

    progress(.learning)
    var settings = RestorationTrainer.Options()
    if let size = options.size { settings.languageByteLimit = size }
    result.output = record.summary(of: options.output)
    do throws(ModelError) {
      return try trainer.model(settings, provenance: record.provenance(settings))
    } catch {
      result.diagnostics.append(
        Diagnostic(.error, options.output.string, "\(error)", hint: "give more text")
      )
      return nil
    }
  }

  /// The files of the corpora in the order of their names.
  private func corpusFiles(_ diagnostics: inout [Diagnostic]) -> [FilePath] {
    var files: [FilePath] = []
    for corpus in options.corpora {
      do throws(FileFailure) {
        files += try Disk.names(in: corpus)
          .filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
          .map { corpus.appending($0) }
      } catch {
        diagnostics.append(Diagnostic(error, hint: "give the folder of the texts"))
      }
    }
    return files
  }

  private func file(
    _ path: FilePath,
    _ diagnostics: inout [Diagnostic],
    _ progress: (Step) -> Void
  ) -> ModelTrainingFile? {
    progress(.reading(file: path.string))
    do throws(FileFailure) {
      return try ModelTrainingFile(path)
    } catch {
      diagnostics.append(Diagnostic(error, hint: "look whether the file is there"))
      return nil
    }
  }
}
