import Synchronization

/// The drafts of a build, kept in a file from when a document is read until its page is completed.
///
/// A document without a draft is read again. So a file that cannot be made or written costs time and
/// nothing else, as does a draft that is not asked for.
///
/// A class because threads add to it.
final class PageDrafts: Sendable {
  /// How many bytes are kept at most: the disk is there for the site first.
  private static let room = 4 << 30

  private let file: ScratchFile?
  private let places = Mutex<[String: Range<Int>]>([:])

  /// Keeps drafts in `file`; none where that is nil.
  init(in file: ScratchFile?) {
    self.file = file
  }

  /// Whether drafts are kept at all.
  var isOpen: Bool { file != nil }

  /// Keeps the draft of the document `stem`.
  func keep(_ draft: PageDraft, of stem: String) {
    guard let file, file.length < Self.room else { return }
    do {
      let place = try file.append(draft.stored)
      places.withLock { $0[stem] = place }
    } catch {
      // Read again.
    }
  }

  /// The draft of a document, if there is one.
  subscript(stem: String) -> PageDraft? {
    guard let file, let place = places.withLock({ $0[stem] }) else { return nil }
    return file.bytes(in: place).flatMap(PageDraft.init(reading:))
  }
}
