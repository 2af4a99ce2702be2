import Markup

extension MarkupTree {
  /// The page as text.
  func htmlText(headingShift: Int = 0) -> String {
    String(decoding: html(headingShift: headingShift), as: UTF8.self)
  }
}
