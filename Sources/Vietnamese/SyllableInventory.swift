/// The parts that Vietnamese syllables are made of, as they are written.
///
/// Source: the spelling of *quốc ngữ* as dictionaries have it; a syllable is onset, nucleus and
/// coda.
enum SyllableInventory {
  /// The onsets, "" for none; `qu` and `gi` hold a vowel letter that belongs to the onset.
  static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  /// The vowel letters of a syllable without marks and tone, the glide o or u among them.
  static let foldedNuclei = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu",
    "oa", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ua", "uai", "uao", "uau", "uay", "ue",
    "ueo", "ueu", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye", "uyu", "ye", "yeu",
  ]

  /// The codas that are written with consonants, "" for none.
  static let codas = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
}
