/// A record that is written but for its head.
struct RecordDraft: Sendable {
  let writer: RecordWriter
  let digests: PartStore.Extent
  let texts: PartStore.Extent
}
