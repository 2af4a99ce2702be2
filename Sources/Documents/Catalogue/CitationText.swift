/// Names of documents for readers, in the form that Vietnamese documents cite each other in.
public enum CitationText {
  /// The kind and the number: `Kết luận số 244-KL/TU`; "Văn bản" where the kind is not known.
  public static func heading(kind: String?, number: String?) -> String {
    let name = kind.flatMap { DocumentKind(named: $0)?.name } ?? kind ?? "Văn bản"
    guard let number else { return name }
    return "\(name) số \(number)"
  }

  /// The heading of a document: kind and number, else kind and title, else either alone.
  public static func heading(of metadata: DocumentMetadata) -> String {
    if metadata.number != nil || metadata.title == nil {
      return heading(kind: metadata.kind, number: metadata.number)
    }
    return [metadata.kind, metadata.title].compactMap(\.self).joined(separator: " ")
  }

  /// The full citation of a document.
  ///
  /// On the Party side with a comma before the date, `Nghị quyết số 08-NQ/TU, ngày 06/12/2022 của
  /// Thành ủy Hải Phòng về …`, on the State side without: `Nghị định số 30/2020/NĐ-CP ngày
  /// 05/3/2020 của Chính phủ về …` (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, annex I).
  public static func full(_ metadata: DocumentMetadata) -> String {
    full(metadata, metadata.readNumber)
  }

  /// The same of a document whose number was read.
  package static func full(_ metadata: DocumentMetadata, _ number: DocumentNumber?) -> String {
    var text = heading(kind: metadata.kind, number: metadata.number)
    if let date = metadata.date {
      let side = number?.side ?? metadata.side
      text += side == .state ? " ngày " : ", ngày "
      text += date.inCitation
    }
    if let issuer = metadata.issuer { text += " của \(issuer)" }
    if let title = metadata.title { text += subject(title) }
    return text
  }

  /// A title as it goes on after the issuer.
  private static func subject(_ title: String) -> String {
    let opening = title.prefix { $0 != " " }.lowercased()
    let small = title.lowercased()
    if meetings.contains(where: small.hasPrefix) { return " tại \(title)" }
    if opening == "v/v" { return " về việc" + title.dropFirst(3) }
    let lowered = title.prefix(1).lowercased() + title.dropFirst()
    return verbs.contains { lowered.hasPrefix($0) } ? " \(lowered)" : " về \(lowered)"
  }

  private static let meetings = ["hội nghị", "phiên họp", "cuộc họp", "kỳ họp", "buổi làm việc"]
  private static let verbs = [
    "về ", "ban hành ", "quy định ", "sửa đổi", "bổ sung ", "bãi bỏ ", "thay thế ", "hướng dẫn ",
    "phê duyệt ", "công bố ", "thành lập ", "triển khai ", "thực hiện ", "tổ chức ", "giao ",
  ]
}
