extension Composition {
  /// The marks of Vietnamese, each with its canonical combining class and the pairs it closes.
  ///
  /// A pair is a letter and its primary composite with the mark (Unicode Standard, D114). The list
  /// holds every pair that is reached from an ASCII letter by these eight marks; a test holds all
  /// Latin letters with one and two of them against Foundation.
  static let pairs: [(mark: Unicode.Scalar, combiningClass: UInt8, pairs: String)] = [
    (
      "\u{0300}", 230,
      "AÀ EÈ IÌ NǸ OÒ UÙ WẀ YỲ aà eè iì nǹ oò uù wẁ yỳ ÂẦ ĂẰ ÊỀ ÔỒ ƠỜ ƯỪ âầ ăằ êề ôồ ơờ ưừ"
    ),
    (
      "\u{0301}", 230,
      """
      AÁ CĆ EÉ GǴ IÍ KḰ LĹ MḾ NŃ OÓ PṔ RŔ SŚ UÚ WẂ YÝ ZŹ aá cć eé gǵ ií kḱ lĺ mḿ nń oó pṕ \
      rŕ sś uú wẃ yý zź ÂẤ ĂẮ ÊẾ ÔỐ ÕṌ ƠỚ ŨṸ ƯỨ âấ ăắ êế ôố õṍ ơớ ũṹ ưứ
      """
    ),
    (
      "\u{0302}", 230,
      """
      AÂ CĈ EÊ GĜ HĤ IÎ JĴ OÔ SŜ UÛ WŴ YŶ ZẐ aâ cĉ eê gĝ hĥ iî jĵ oô sŝ uû wŵ yŷ zẑ ẠẬ ẸỆ \
      ỌỘ ạậ ẹệ ọộ
      """
    ),
    (
      "\u{0303}", 230,
      "AÃ EẼ IĨ NÑ OÕ UŨ VṼ YỸ aã eẽ iĩ nñ oõ uũ vṽ yỹ ÂẪ ĂẴ ÊỄ ÔỖ ƠỠ ƯỮ âẫ ăẵ êễ ôỗ ơỡ ưữ"
    ),
    (
      "\u{0306}", 230,
      "AĂ EĔ GĞ IĬ OŎ UŬ aă eĕ gğ iĭ oŏ uŭ ẠẶ ạặ"
    ),
    (
      "\u{0309}", 230,
      "AẢ EẺ IỈ OỎ UỦ YỶ aả eẻ iỉ oỏ uủ yỷ ÂẨ ĂẲ ÊỂ ÔỔ ƠỞ ƯỬ âẩ ăẳ êể ôổ ơở ưử"
    ),
    (
      "\u{031B}", 216,
      "OƠ UƯ oơ uư"
    ),
    (
      "\u{0323}", 220,
      """
      AẠ BḄ DḌ EẸ HḤ IỊ KḲ LḶ MṂ NṆ OỌ RṚ SṢ TṬ UỤ VṾ WẈ YỴ ZẒ aạ bḅ dḍ eẹ hḥ iị kḳ lḷ mṃ \
      nṇ oọ rṛ sṣ tṭ uụ vṿ wẉ yỵ zẓ ƠỢ ƯỰ ơợ ưự
      """
    ),
  ]
}
