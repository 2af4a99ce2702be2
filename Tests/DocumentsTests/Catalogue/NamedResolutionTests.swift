import Documents
import Testing

/// Citations without a whole number: short forms, laws by name, resolutions by their congress.
struct NamedResolutionTests {
  private let rule: AddressRule
  private let citing: CitingDocument

  init() throws {
    let terms = [Term(name: "XVI", from: try #require(CivilDate(iso: "2020-10-17")))]
    let home = Issuer(name: "Thành ủy Hải Phòng", place: "Hải Phòng", sign: "TU", terms: terms)
    rule = AddressRule(registry: IssuerRegistry(home: home))
    var metadata = DocumentMetadata()
    metadata.number = "244-KL/TU"
    metadata.kind = "Kết luận"
    metadata.issuer = "Thành ủy Hải Phòng"
    metadata.date = CivilDate(iso: "2023-04-14")
    citing = CitingDocument(
      metadata: metadata,
      address: rule.address(of: metadata, fileName: "")
    )
  }

  private func held(
    _ kind: String,
    _ title: String,
    number: String? = nil,
    date: String,
    issuer: String
  ) -> CitingDocument {
    var metadata = DocumentMetadata()
    metadata.number = number
    metadata.kind = kind
    metadata.title = title
    metadata.issuer = issuer
    metadata.date = CivilDate(iso: date)
    return CitingDocument(metadata: metadata, address: rule.address(of: metadata, fileName: ""))
  }

  /// For each citation of a text: how it is resolved, and to which address.
  private func resolved(_ text: String, held: [CitingDocument] = []) -> [String] {
    let works = CitationRecognizer().citations(in: text).map {
      CitedWork($0, words: $0.surface(in: text))
    }
    let resolver = CitationResolver(
      catalogue: held + [citing],
      addressRule: rule,
      works: works
    )
    return resolver.resolutions(of: works, in: citing).map { resolution in
      switch resolution {
      case .held(let address): "held \(address)"
      case .notHeld(let address): "notHeld \(address)"
      case .inferred(let address, let isHeld): "inferred \(isHeld) \(address)"
      case .ambiguous(let addresses): "ambiguous \(addresses.count)"
      case .selfReference: "self"
      case .none: "none"
      }
    }
  }

  @Test func aShortFormMeansWhatTheDocumentCitedInFull() {
    #expect(
      resolved(
        "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2022 của Bộ Chính trị. Theo Nghị quyết 57, các "
          + "cấp ủy lập hồ sơ."
      ) == ["notHeld trung-uong/2022/57-nq-tw/", "notHeld trung-uong/2022/57-nq-tw/"]
    )
  }

  @Test func aShortFormOfTwoDocumentsMeansNeither() {
    #expect(
      resolved(
        "Theo Nghị quyết số 57-NQ/TW, ngày 22/12/2022 của Bộ Chính trị, Nghị quyết số 57-NQ/TU, ngày "
          + "03/01/2023 của Thành ủy, và theo Nghị quyết 57."
      ).last == "none"
    )
  }

  @Test func onlyTheGovernmentIssuesNghiDinh() {
    #expect(
      resolved("Theo Nghị định 30/2020 về công tác văn thư.")
        == ["notHeld chinh-phu/2020/30-2020-nd-cp/"]
    )
  }

  @Test func alawIsKnownByNameAndYear() {
    let law = held(
      "Luật",
      "Kho tàng",
      number: "45/2013/QH13",
      date: "2013-11-29",
      issuer: "Quốc hội"
    )
    let text = "Theo Luật Kho tàng năm 2013 và Luật Kho tàng năm 2003; nay theo Luật Kho tàng."
    #expect(
      resolved(text, held: [law]) == [
        "held quoc-hoi/2013/45-2013-qh13/", "notHeld quoc-hoi/2003/luat-kho-tang/",
        "inferred true quoc-hoi/2013/45-2013-qh13/",
      ]
    )
  }

  @Test func aLawIsKnownByTheNumberThatAnotherPlaceGives() {
    #expect(
      resolved(
        "Theo Luật Kho tàng số 45/2013/QH13 và theo Luật Kho tàng năm 2013, các cơ quan lập hồ sơ."
      ) == ["notHeld quoc-hoi/2013/45-2013-qh13/", "notHeld quoc-hoi/2013/45-2013-qh13/"]
    )
  }

  @Test func alawWithoutYearThatNothingTellsIsNoLink() {
    #expect(resolved("Theo quy định của Luật Đất đai.") == ["none"])
  }

  @Test func congressesAreKnownByTheirOrdinals() {
    #expect(
      resolved(
        "Thực hiện Nghị quyết Đại hội lần thứ XIII của Đảng, Nghị quyết Đại hội lần thứ XVI Đảng bộ "
          + "thành phố và nghị quyết đại hội đảng bộ các cấp."
      ) == [
        "notHeld trung-uong/2021/nghi-quyet-dai-hoi-xiii/",
        "notHeld thanh-uy-hai-phong/2020/nghi-quyet-dai-hoi-xvi/",
      ]
    )
  }

  @Test func aHeldCongressResolutionStandsWhereItWasExpected() {
    let resolution = held(
      "Nghị quyết",
      "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
      date: "2021-02-01",
      issuer: "Đại hội đại biểu toàn quốc lần thứ XIII"
    )
    #expect(
      resolved("Theo Nghị quyết Đại hội XIII của Đảng.", held: [resolution])
        == ["held trung-uong/2021/nghi-quyet-dai-hoi-xiii/"]
    )
  }
}
