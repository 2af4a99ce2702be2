/// One written syllable of Vietnamese, taken apart: onset, glide, nucleus, coda and tone.
///
/// The parts are those of the spelling, not of the sound: *kĩ* and *kỹ*, *lí* and *lý* are two
/// syllables each, *ca*, *kê* and *quê* begin with three different onsets. Only the place of the
/// tone mark is no part of a syllable: *hoà* and *hòa* are one.
///
/// A value is always legal. What goes together is the spelling of *quốc ngữ* as dictionaries have
/// it (the rules stand at `Rhyme.table` and `Onset.takes(_:)`). Where usage varies, both is legal:
/// - y for i in open syllables after h, k, l, m, s, t, v and without onset (*hy*, *kỹ*, *ý*); of
///   personal names also d, n, th (*Thy*);
/// - i for y after qu (*qui*, *quít*);
/// - p alone as onset of loans (*pin*, *pê*, *pa-nen*), a glide after b, m, p, ph, v (*buýt*,
///   *phuy*), oo before c and ng (*xoong*, *moóc*);
/// - rhymes heard, but rare in dictionaries (*hừm*, *éc*, *nguều*).
///
/// Not legal are what only names and other languages have (*Đắk*, *Kạn*, *Kông*, f, j, w, z) and
/// tone marks on a letter where neither placement puts them (*hòan*, *qúy*).
public struct Syllable: Hashable, Sendable {
  public let onset: Onset
  public let glide: Glide
  public let nucleus: Nucleus
  public let coda: Coda
  public let tone: Tone

  /// The syllable of these parts; nil where they do not go together.
  public init?(onset: Onset, glide: Glide, nucleus: Nucleus, coda: Coda, tone: Tone) {
    let rhyme = Rhyme(glide: glide, nucleus: nucleus, coda: coda)
    guard rhyme.isLegal, onset.takes(rhyme), coda.takes(tone) else { return nil }
    self.init(onset: onset, rhyme: rhyme, tone: tone)
  }

  /// The syllable of parts that are known to go together.
  init(onset: Onset, rhyme: Rhyme, tone: Tone) {
    self.onset = onset
    glide = rhyme.glide
    nucleus = rhyme.nucleus
    coda = rhyme.coda
    self.tone = tone
  }

  var rhyme: Rhyme { Rhyme(glide: glide, nucleus: nucleus, coda: coda) }
}

extension Syllable: CustomStringConvertible {
  /// The syllable as the project writes it (see `TonePlacement`).
  public var description: String { text(placement: .old) }
}
