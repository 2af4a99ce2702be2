import Markup

extension SitePages {
  /// What pages call the parts that cmark makes by itself.
  var generatedLabels: GeneratedLabels {
    GeneratedLabels(
      footnoteBack: strings(.footnoteBack),
      taskDone: strings(.taskDone),
      taskOpen: strings(.taskOpen)
    )
  }
}
