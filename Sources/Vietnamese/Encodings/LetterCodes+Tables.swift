extension LetterCodes {
  /// TCVN 5712:1993, set VN3.
  ///
  /// Checked against the GNU C Library's TCVN5712-1, of which VN3 is the part from A1 on, without
  /// the toned capitals.
  static let tcvn3 = LetterCodes([
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
  ])

  /// VISCII 1.1, RFC 1456, table of section 2; checked against the GNU C Library.
  static let viscii = LetterCodes([
    (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
    (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"), (0x90, "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"),
    (0xA0, "Õắằặấầẩậẽẹếềểễệố"), (0xB0, "ồổỗỠƠộờởịỰỨỪỬơớƯ"),
    (0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"), (0xD0, "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"),
    (0xE0, "àáâãảăữẫèéêẻìíĩỉ"), (0xF0, "đựòóôõỏọụùúũủýợỮ"),
  ])

  /// VPS of VPSKeys 4.3.
  ///
  /// From the table of its makers as two keyboard programs and an encyclopedia give it; the three agree.
  static let vps = LetterCodes([
    (0x02, "ẠẬẶẸỆ"), (0x10, "ỊỌỘỢỤỰ"), (0x19, "Ỵ"), (0x1C, "ẪỮ"),
    (0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"), (0x90, "Ế"), (0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"), (0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪ"),
    (0xB0, "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"), (0xC0, "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"), (0xD0, "ƯỦồốÔỏơÈừứÚũưÝẺ"),
    (0xE0, "àáâãảạă"), (0xE8, "èéêẽìí"), (0xEF, "ĩẴĐòóôõ"), (0xF7, "Ơụùúủ"), (0xFD, "ỶẼỳ"),
  ])
}
