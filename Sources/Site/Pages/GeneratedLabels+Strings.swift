import Markup

extension GeneratedLabels {
  /// What pages call the parts that cmark makes by itself.
  init(_ strings: InterfaceStrings) {
    self.init(
      footnoteBack: strings(.footnoteBack),
      taskDone: strings(.taskDone),
      taskOpen: strings(.taskOpen)
    )
  }
}
