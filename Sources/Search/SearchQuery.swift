/// What a reader typed, taken apart.
///
/// Words are all required; in "quotation marks" they stand side by side, and with their accents if any
/// was typed; `-` directly before a word or a quotation excludes it, unless a `/` follows as in
/// `01 -KL/TW`; `so:`, `loai:`, `cq:`, `nam:` and `dan:` narrow what is found. Of very long queries the
/// beginning counts.
struct SearchQuery: Sendable {
  /// Words that follow each other.
  struct Chain: Sendable {
    var words: [SearchWord]
    let isQuoted: Bool
    /// Whether accents count.
    let isStrict: Bool
    /// Where it begins among the words of the query, those excluded last.
    var start = 0
  }

  struct Filter: Sendable {
    let name: String
    let value: String
  }

  static let longestText = 400
  static let mostWords = 16

  private(set) var chains: [Chain] = []
  private(set) var exclusions: [Chain] = []
  private(set) var filters: [Filter] = []
  /// Whether the last required word may still grow: nothing follows it.
  private(set) var isOpen = false

  /// The required words in order.
  var words: [SearchWord] { chains.flatMap(\.words) }
  var isAccented: Bool { words.contains(where: \.isAccented) }

  init(_ text: String) {
    let text = String(decoding: Array(text.utf16.prefix(SearchQuery.longestText)), as: UTF16.self)
    let token =
      #/(?<minus>-?)(?:(?<name>\p{L}+):)?(?:["“”„«»](?<quoted>[^"“”„«»]*)(?<close>["“”„«»]?)|(?<plain>[^\s"“”„«»]+))/#
      .matchingSemantics(.unicodeScalar)
    var isOpenChain = false
    var count = 0
    for match in text.matches(of: token) {
      let value = match.quoted ?? match.plain ?? ""
      let isQuoted = match.quoted != nil
      let source = isQuoted ? value : match.output.0
      let found = Array(
        SearchWord.words(in: String(source)).prefix(SearchQuery.mostWords - count)
      )
      let isExclusion = !match.minus.isEmpty && !value.contains("/")
      let isStrict = (isQuoted || isExclusion) && found.contains(where: \.isAccented)
      let ending = text.unicodeScalars.last.map { ScalarForms.shared[$0.value].isWord } ?? false
      isOpen = (match.close ?? "").isEmpty && !isExclusion && match.name == nil && ending
      let name = match.name.map { SearchWord.folded(String($0)) } ?? ""
      if ["so", "loai", "cq", "nam", "dan"].contains(name) {
        filters.append(Filter(name: name, value: String(value)))
        isOpenChain = false
      } else if !found.isEmpty, isExclusion {
        exclusions.append(Chain(words: found, isQuoted: true, isStrict: isStrict))
        isOpenChain = false
      } else if !found.isEmpty {
        if isQuoted || !isOpenChain {
          chains.append(Chain(words: [], isQuoted: isQuoted, isStrict: isStrict))
        }
        chains[chains.count - 1].words += found
        count += found.count
        isOpenChain = !isQuoted
      }
    }
    if chains.isEmpty { isOpen = false }
    var start = 0
    for index in chains.indices {
      chains[index].start = start
      start += chains[index].words.count
    }
    for index in exclusions.indices {
      exclusions[index].start = start
      start += exclusions[index].words.count
    }
  }
}
