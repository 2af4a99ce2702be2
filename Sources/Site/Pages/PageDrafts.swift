import Synchronization

/// The drafts of a build, kept from when a document is read until its page is completed: the first of
/// them in memory, all others in a file.
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
  private let memory: Int
  private let held = Mutex<(drafts: [String: PageDraft], size: Int)>(([:], 0))

  /// Keeps drafts in `memory` bytes and in `file`; none where that is nil.
  init(in file: ScratchFile?, memory: Int = 0) {
    self.file = file
    self.memory = memory
  }

  /// Whether drafts are kept at all.
  var isOpen: Bool { file != nil }

  /// Keeps the draft of the document `stem`.
  func keep(_ draft: PageDraft, of stem: String) {
    guard let file, file.length < Self.room else { return }
    let size = draft.size
    let isHeld = held.withLock { held in
      guard held.size + size <= memory else { return false }
      held.drafts[stem] = draft
      held.size += size
      return true
    }
    if isHeld { return }
    do {
      let place = try file.append(draft.stored)
      places.withLock { $0[stem] = place }
    } catch {
      // Read again.
    }
  }

  /// The draft of a document, if there is one.
  subscript(stem: String) -> PageDraft? {
    if let draft = held.withLock({ $0.drafts[stem] }) { return draft }
    guard let file, let place = places.withLock({ $0[stem] }) else { return nil }
    return file.bytes(in: place).flatMap(PageDraft.init(reading:))
  }
}
