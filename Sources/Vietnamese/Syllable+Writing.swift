extension Syllable {
  /// The syllable in lower case and NFC.
  ///
  /// - Complexity: O(1).
  public func text(placement: Placement) -> String {
    var text = String.UnicodeScalarView()
    // gi and a rhyme in i share it: gì, giếng.
    let sharesI = onset == .gi && rhyme.beginsWithI
    text.append(contentsOf: (sharesI ? "g" : onset.rawValue).unicodeScalars)
    let toned = rhyme.tonedLetter(placement, after: onset)
    for (place, letter) in rhyme.text.unicodeScalars.enumerated() {
      text.append(place == toned ? tone.applied(to: letter) ?? letter : letter)
    }
    return String(text)
  }
}
