import Vietnamese

/// The clause of a document that a citation names: `điểm a khoản 2 Điều 5` → `dieu-5.2.a`.
enum CitedPart {
  /// The anchor of the parts in their words, or of the narrowest part that holds them and that the
  /// document has; nil where it has none, or where several articles are meant.
  static func anchor(of parts: String, among anchors: @autoclosure () -> Set<String>) -> String? {
    let words = parts.composed.lowercased().split { !$0.isLetter && !$0.isNumber }
    var found: [String: Substring] = [:]
    for (word, next) in zip(words, words.dropFirst()) {
      let name = Slug.slug(String(word))
      guard ["dieu", "khoan", "diem"].contains(name) else { continue }
      // Two of a kind are a list: what holds them all is meant.
      found[name] = found[name] == nil ? next : ""
    }
    guard let article = found["dieu"], !article.isEmpty else { return nil }
    let anchors = anchors()
    var anchor = "dieu-\(Slug.slug(String(article)))"
    guard anchors.contains(anchor) else { return nil }
    for name in ["khoan", "diem"] {
      guard let part = found[name], !part.isEmpty else { break }
      let narrower = "\(anchor).\(part == "đ" ? "dd" : Slug.slug(String(part)))"
      guard anchors.contains(narrower) else { break }
      anchor = narrower
    }
    return anchor
  }
}
