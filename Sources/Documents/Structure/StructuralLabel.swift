import Vietnamese

/// The label of a division: `Chương II`, `Điều 5`, `I`, `2.1`, `(1)`, `a`.
///
/// The ladder of official documents is Phần, Chương, Mục, Điều, khoản `1.`, điểm `a)`; or `A.`, `I.`,
/// `1.`, `1.1.`, `(1)`, `a)` (DOMAIN B.5; Nghị định 30/2020/NĐ-CP, annex I; Hướng dẫn 36-HD/VPTW).
public struct StructuralLabel: Sendable, Hashable {
  /// The forms of labels, from the widest division to the narrowest as they usually nest.
  public enum Form: Int, Sendable, Hashable, CaseIterable {
    /// Phụ lục 1
    case annex
    /// Phần thứ nhất
    case part
    /// Chương II
    case chapter
    /// Mục 1
    case section
    /// Tiểu mục 1
    case subsection
    /// Điều 5
    case article
    /// A.
    case capital
    /// I.
    case roman
    /// 1. or 1.1.
    case number
    /// 1)
    case bracketedNumber
    /// (1)
    case parenthesised
    /// a)
    case letter
  }

  /// The form of the label.
  public let form: Form
  /// The label as printed, without end sign; words in their usual spelling and case.
  public let text: String
  /// The figures that the label counts with: `[2, 1]` for `2.1`, `[5]` for `Điều 5`, `[2]` for `II`
  /// and for `b`; empty where it does not count.
  public let figures: [Int]
  /// What the label adds to an anchor: `dieu-5`, `chuong-II`, `2.1`, `1` for `(1)`.
  public let anchorPart: String

  /// The last figure, 0 where the label does not count.
  var ordinal: Int { figures.last ?? 0 }

  init(form: Form, text: String, figures: [Int], anchorPart: String) {
    self.form = form
    self.text = text
    self.figures = figures
    self.anchorPart = anchorPart
  }

  /// The label at the start of a paragraph; nil where none stands there.
  ///
  /// Words are known however their marks were read (`Diéu 1.`). No context is used, so a figure that
  /// had to be guessed makes no label.
  ///
  /// - Complexity: O(1).
  public init?(startOf text: some StringProtocol) {
    guard let opening = LabelOpening(startOf: text), !opening.isDamaged else { return nil }
    self = opening.label
  }
}

extension StructuralLabel {
  /// Whether labels of this form are divisions that an outline of articles shows.
  var isDivision: Bool {
    switch form {
    case .annex, .part, .chapter, .section, .article: true
    default: false
    }
  }

  /// The letters in the order in which điểm are counted, đ after d and none that Vietnamese lacks.
  static let letters: [Unicode.Scalar] = Array("abcdđeghiklmnopqrstuvxy".unicodeScalars)

  /// The label of a point below this one: `a1` below `a`.
  func counted(_ value: Int, text: String) -> StructuralLabel {
    StructuralLabel(
      form: form,
      text: text,
      figures: figures + [value],
      anchorPart: anchorPart
        + text.unicodeScalars.dropFirst().reduce(into: "") {
          $0.unicodeScalars.append($1)
        }
    )
  }

  /// The label of a point, `a)`; đ is written `dd` in anchors, which are ASCII.
  static func letter(_ scalar: Unicode.Scalar) -> StructuralLabel? {
    guard let index = letters.firstIndex(of: scalar) else { return nil }
    return StructuralLabel(
      form: .letter,
      text: String(scalar),
      figures: [index + 1],
      anchorPart: scalar == "đ" ? "dd" : String(scalar)
    )
  }
}
