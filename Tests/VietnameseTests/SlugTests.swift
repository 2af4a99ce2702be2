import Testing
import Vietnamese

@Suite struct SlugTests {
  @Test(arguments: [
    ("Thành ủy Hải Phòng", "thanh-uy-hai-phong"),
    ("244-KL/TU", "244-kl-tu"),
    ("30/2020/NĐ-CP", "30-2020-nd-cp"),
    ("  “Đường lối”,  quý I… ", "duong-loi-quy-i"),
    ("a_b.c", "a-b-c"),
    ("…", ""),
    ("", ""),
    ("東京", ""),
  ])
  func slugHasOnlyLettersDigitsAndSingleHyphens(text: String, slug: String) {
    #expect(Slug.slug(text) == slug)
  }
}
