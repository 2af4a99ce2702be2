import Foundation

/// Texts that would run in a browser, were they taken for markup: each sets `top.ran`.
enum Injection {
  /// Everything that is tried, each once.
  static let all: [String] = {
    var found: [String] = []
    for opening in openings {
      for element in elements { found.append(opening + element) }
    }
    return found + markdown
  }()

  private static let call = "top.ran=1"

  /// What may end the place that a text was put in.
  private static let openings = [
    "", "\">", "'>", "\"\u{301}>", "</title>", "</textarea></a>", "</script>", "-->", "]]>",
    "{{{", "\\", "&quot;&gt;",
  ]

  private static let elements = [
    "<script>\(call)</script>", "<ScRiPt>\(call)</sCrIpT>", "<img src=x onerror=\(call)>",
    "<svg/onload=\(call)>", "<svg><script>\(call)</script></svg>", "<body onload=\(call)>",
    "<iframe srcdoc=\"<script>\(call)</script>\"></iframe>",
    "<iframe src=javascript:\(call)></iframe>", "<details open ontoggle=\(call)>x</details>",
    "<input autofocus onfocus=\(call)>", "<video><source onerror=\(call)></video>",
    "<object data=javascript:\(call)></object>", "<style onload=\(call)></style>",
    "<math><mtext><img src=x onerror=\(call)></mtext></math>",
    "<noscript><p title=\"</noscript><img src=x onerror=\(call)>\"></noscript>",
    "<meta http-equiv=refresh content=\"0;url=javascript:\(call)\">",
    "<a href=javascript:\(call) autofocus onfocus=\(call) tabindex=0>x</a>",
    "<marquee onstart=\(call)>x</marquee>", "<form><button formaction=javascript:\(call)>x",
    "onmouseover=\(call) autofocus onfocus=\(call) x=", "%3Cscript%3E\(call)%3C/script%3E",
    "&lt;script&gt;\(call)&lt;/script&gt;", "\u{FF1C}script\u{FF1E}\(call)",
  ]

  private static let markdown = [
    "[x](javascript:\(call))", "[x](JaVaScRiPt:\(call))", "[x](java&Tab;script:\(call))",
    "[x](&#106;avascript:\(call))", "![x](javascript:\(call))", "<javascript:\(call)>",
    "[x](data:text/html,<script>\(call)</script>)", "[x](vbscript:\(call))",
    "[x][y]\n\n[y]: javascript:\(call)", "[x](a \"\" onmouseover=\(call) \")",
    "`<script>\(call)</script>`", "~~~<script>\n\(call)\n~~~", "| <script>\(call)</script> |\n|--|",
    "x[^1]\n\n[^1]: <img src=x onerror=\(call)>", "# <svg onload=\(call)>", "{{#a}}<script>{{/a}}",
    "{{>layout}}", "{{=<% %>=}}",
  ]
}
