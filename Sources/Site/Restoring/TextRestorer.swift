import Restoration

/// Restores source texts, or takes from the cache what an earlier run made of the same text.
public struct TextRestorer: Sendable {
  /// Names engine and model: equal fingerprints give equal results.
  public let fingerprint: String
  private let restoration: @Sendable (ScannedText) -> RestoredText
  private var cache: RestorationCache?

  /// A restorer that works by `restoration`, a pure function that many threads may call at once.
  public init(
    fingerprint: String,
    _ restoration: @escaping @Sendable (ScannedText) -> RestoredText
  ) {
    self.fingerprint = fingerprint
    self.restoration = restoration
  }

  /// A restorer that works by the engine.
  public init(_ restorer: Restorer) {
    self.init(fingerprint: restorer.fingerprint, restorer.restore)
  }

  /// The same restorer with a memory.
  func caching(in cache: RestorationCache) -> TextRestorer {
    var copy = self
    copy.cache = cache
    return copy
  }

  /// Under what name the cache keeps what a text becomes; nil without a cache.
  func cacheName(of text: String) -> String? {
    cache.map { _ in RestorationCache.Key(text: text, fingerprint: fingerprint).name }
  }

  /// Sees to it that the cache keeps an entry that nobody asked for in this build.
  func retain(_ name: String) {
    cache?.retain(name)
  }

  /// The text line for line with everything that the engine knows.
  func restoreFully(_ text: String) -> RestoredText {
    restoration(ScannedText(text: text))
  }

  /// The text line for line; only doubtful words have alternatives, whether it comes from the cache
  /// or not.
  func restore(_ text: String) -> RestoredText {
    let scanned = ScannedText(text: text)
    guard let cache else { return restoration(scanned).withAlternativesOfDoubtfulWordsOnly }
    let key = RestorationCache.Key(text: text, fingerprint: fingerprint)
    if let restored = cache.text(for: key, of: scanned) { return restored }
    let restored = restoration(scanned).withAlternativesOfDoubtfulWordsOnly
    // What is only normalised is made faster than it is read.
    if restored.state != .notRestored { cache.keep(restored, for: key) }
    return restored
  }
}

extension RestoredText {
  /// The text without the alternatives of words that are sure, which no page shows.
  fileprivate var withAlternativesOfDoubtfulWordsOnly: RestoredText {
    RestoredText(
      lines: lines.map { line in
        RestoredLine(
          raw: line.raw,
          tokens: line.tokens.map { $0.isDoubtful ? $0 : $0.withoutAlternatives }
        )
      },
      state: state,
      endsWithNewline: endsWithNewline
    )
  }
}

extension RestoredToken {
  fileprivate var withoutAlternatives: RestoredToken {
    guard !alternatives.isEmpty else { return self }
    return RestoredToken(
      raw: raw,
      text: text,
      confidence: confidence,
      alternatives: [],
      kind: kind,
      start: start,
      end: end
    )
  }
}
