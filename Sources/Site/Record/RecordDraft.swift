import SystemPackage

/// A record that is written but for its head.
struct RecordDraft: Sendable {
  let writer: RecordWriter
  let digests: PartStore.Extent
  let index: PartStore.Extent
  let texts: PartStore.Extent

  /// Writes what a build leaves to the next one; nil where that cannot be written, which is only missed:
  /// the next build then does everything, as after a change of the program.
  init?(_ content: RecordContent, at path: FilePath) {
    do {
      let (places, texts) = try content.keepTexts(beside: path)
      var writer = try RecordWriter(path)
      do {
        try content.append(to: &writer, places, texts)
      } catch {
        writer.discard()
        return nil
      }
      self.writer = writer
      self.texts = texts
      digests = content.memory.digests
      index = content.memory.index.parts
    } catch {
      return nil
    }
  }
}
