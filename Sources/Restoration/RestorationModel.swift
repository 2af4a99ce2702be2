/// What restoration knows: a language model of printed Vietnamese and channel models of engines.
public struct RestorationModel: Sendable {
  /// The checksum of the file in sixteen hexadecimal digits, which names its content.
  public let checksum: String
  /// What the model was made from.
  public let provenance: String
  let source: CandidateSource

  /// The model in a file, which is mapped into memory and must not be changed meanwhile.
  ///
  /// - Complexity: O(n) for the checksum, at the speed of the memory.
  public init(contentsOf path: String) throws(ModelError) {
    try self.init(ModelBytes(mapping: path))
  }

  /// The model in the bytes of a file.
  public init(bytes: [UInt8]) throws(ModelError) {
    try self.init(ModelBytes(bytes))
  }

  init(_ bytes: ModelBytes) throws(ModelError) {
    let file = try ModelFile(bytes)
    checksum = file.checksum
    provenance = file.provenance
    source = CandidateSource(
      language: try LanguageModel(file.section(LanguageModel.sectionName)),
      channel: try ChannelModel(file.section(ChannelModel.sectionName))
    )
  }
}
