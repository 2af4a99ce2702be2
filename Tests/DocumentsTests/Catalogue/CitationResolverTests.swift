import Documents
import Testing

struct CitationResolverTests {
  private let rule: AddressRule

  init() throws {
    let terms = [
      Term(
        name: "2015-2020",
        from: try #require(CivilDate(iso: "2015-10-20")),
        to: CivilDate(iso: "2020-10-16"),
        ordinal: "XV"
      ),
      Term(name: "2020-2025", from: try #require(CivilDate(iso: "2020-10-17")), ordinal: "XVI"),
    ]
    let home = Issuer(name: "Thành ủy Hải Phòng", place: "Hải Phòng", sign: "TU", terms: terms)
    rule = AddressRule(registry: IssuerRegistry(home: home))
  }

  private func document(
    _ number: String,
    _ date: String?,
    kind: String? = nil,
    issuer: String? = nil,
    place: String? = nil
  ) -> CitingDocument {
    var metadata = DocumentMetadata()
    metadata.number = number
    metadata.kind = kind
    metadata.date = date.flatMap { CivilDate(iso: $0) }
    metadata.issuer = issuer
    metadata.place = place
    return CitingDocument(metadata: metadata, address: rule.address(of: metadata, fileName: number))
  }

  private func cited(
    _ number: String,
    _ date: String? = nil,
    kind: String? = nil,
    issuer: String? = nil
  ) throws -> Citation {
    Citation(
      try #require(DocumentNumber(number)),
      kind: kind,
      date: date.flatMap { CivilDate(iso: $0) },
      issuer: issuer
    )
  }

  private var own: CitingDocument {
    document("244-KL/TU", "2023-04-14", kind: "Kết luận", issuer: "Thành ủy Hải Phòng")
  }

  private func resolver(_ held: CitingDocument...) -> CitationResolver {
    CitationResolver(catalogue: held + [own], addressRule: rule)
  }

  @Test func aDatedCitationIsTheHeldDocumentOfThatDate() throws {
    let target = document("08-NQ/TU", "2022-12-06")
    let resolution = resolver(target, document("08-NQ/TU", "2018-01-05"))
      .resolve(try cited("8-NQ/TU", "2022-12-06", kind: "nghị quyết"), in: own)
    #expect(resolution == .held(target.address))
  }

  @Test func anotherDateIsAConflictAndNoLink() throws {
    let resolver = resolver(document("08-NQ/TU", "2022-12-06"))
    let citation = try cited("08-NQ/TU", "2022-12-07")
    #expect(resolver.resolve(citation, in: own) == .none)
    let conflict = try #require(resolver.conflict(of: citation, in: own))
    #expect(conflict.held.iso == "2022-12-06")
    #expect(conflict.cited.iso == "2022-12-07")
  }

  @Test func anotherTermIsNoConflict() throws {
    let resolver = resolver(document("08-NQ/TU", "2022-12-06"))
    let citation = try cited("08-NQ/TU", "2016-05-03")
    #expect(
      resolver.resolve(citation, in: own).address?.path == "thanh-uy-hai-phong/2016/08-nq-tu/"
    )
    #expect(resolver.conflict(of: citation, in: own) == nil)
  }

  @Test func anUndatedPartyCitationIsTheLatestEarlierDocument() throws {
    let early = document("08-NQ/TU", "2016-05-03")
    let late = document("08-NQ/TU", "2022-12-06")
    let future = document("08-NQ/TU", "2025-12-30")
    let resolution = resolver(early, late, future).resolve(try cited("08-NQ/TU"), in: own)
    #expect(resolution == .inferred(late.address, held: true))
  }

  @Test func theCongressNamedChoosesTheTerm() throws {
    let early = document("08-NQ/TU", "2016-05-03")
    let late = document("08-NQ/TU", "2022-12-06")
    let citation = try cited("08-NQ/TU", issuer: "Thành ủy khóa XV")
    #expect(
      resolver(early, late).resolve(citation, in: own) == .inferred(early.address, held: true)
    )
    let central = document("01-KL/TW", "2016-04-04", issuer: "Bộ Chính trị")
    let eleventh = try cited("01-KL/TW", issuer: "Bộ Chính trị khóa XI")
    #expect(
      resolver(central).resolve(eleventh, in: own).address?.path
        == "trung-uong/khong-ro-nam/01-kl-tw/"
    )
  }

  @Test func withNoneHeldTheDateIsUnknownAndTheTermThatOfTheCitingDocument() throws {
    var metadata = own.metadata
    metadata.term = "2020-2025"
    let citing = CitingDocument(metadata: metadata, address: own.address)
    let citation = try cited("01-KL/TW", kind: "kết luận", issuer: "Bộ Chính trị")
    let resolver = resolver()
    let resolution = resolver.resolve(citation, in: citing)
    let address = try #require(Address(path: "trung-uong/khong-ro-nam/01-kl-tw"))
    #expect(resolution == .inferred(address, held: false))
    let missing = try #require(resolver.notHeldDocument(citation, in: citing))
    #expect(missing.heading == "Kết luận số 01-KL/TW")
    #expect(missing.issuer == "Bộ Chính trị")
    #expect(missing.term == "2020-2025")
    #expect(missing.isInferred)
  }

  @Test func aPartyQĐWithoutAKindMayBeEitherOfTwo() throws {
    let decision = document("66-QĐ/TW", "2017-02-06", kind: "Quyết định")
    let regulation = document("66-QĐ/TW", "2017-02-07", kind: "Quy định")
    let resolver = resolver(decision, regulation)
    #expect(
      resolver.resolve(try cited("66-QĐ/TW", "2017-02-07"), in: own) == .held(regulation.address)
    )
    #expect(
      resolver.resolve(try cited("66-QĐ/TW"), in: own)
        == .ambiguous([decision.address, regulation.address].sorted())
    )
    #expect(
      resolver.resolve(try cited("66-QĐ/TW", kind: "quy định"), in: own)
        == .inferred(regulation.address, held: true)
    )
  }

  @Test func aDocumentNeverLinksItself() throws {
    #expect(resolver().resolve(try cited("244-KL/TU", "2023-04-14"), in: own) == .selfReference)
    #expect(resolver().resolve(try cited("244-KL/TU"), in: own) == .selfReference)
    #expect(resolver().resolve(try cited("244-KL/TU", "2023-04-15"), in: own) == .none)
  }

  @Test func aStateNumberWithItsYearNeedsNoDate() throws {
    let decree = document("30/2020/NĐ-CP", "2020-03-05")
    #expect(resolver(decree).resolve(try cited("30/2020/NĐ-CP"), in: own) == .held(decree.address))
    #expect(
      resolver(decree).resolve(try cited("30/2021/NĐ-CP"), in: own).address?.path
        == "chinh-phu/2021/30-2021-nd-cp/"
    )
  }

  @Test func lawsOfTheAssemblyAreToldByNumber() throws {
    let law = document("59/2020/QH14", "2020-06-17", kind: "Luật")
    let resolver = resolver(law)
    #expect(
      resolver.resolve(try cited("59/2020/QH14", kind: "luật"), in: own) == .held(law.address)
    )
    #expect(
      resolver.resolve(try cited("351/2017/UBTVQH14", kind: "nghị quyết"), in: own).address?.path
        == "ubtvqh/2017/351-2017-ubtvqh14/"
    )
  }

  @Test func localBodiesNeedAPlace() throws {
    let resolver = resolver()
    let path = { (number: String, issuer: String?, citing: CitingDocument) throws in
      resolver.resolve(try self.cited(number, "2022-05-04", issuer: issuer), in: citing).address?
        .path
    }
    #expect(try path("12/QĐ-UBND", nil, own) == "ubnd-hai-phong/2022/12-qd-ubnd/")
    #expect(
      try path("12/QĐ-UBND", "UBND tỉnh Nghệ An", own) == "ubnd-nghe-an/2022/12-qd-ubnd/"
    )
    #expect(try path("12-NQ/TU", "Tỉnh ủy Bắc Ninh", own) == "tinh-uy-bac-ninh/2022/12-nq-tu/")
    #expect(
      try path("12-NQ/TU", "Ban Thường vụ Thành ủy", own) == "thanh-uy-hai-phong/2022/12-nq-tu/"
    )
    // A district body in a paper of the city is none of the city's.
    #expect(try path("12/QĐ-UBND", "UBND huyện", own) == "ubnd/2022/12-qd-ubnd/")
    let labour = "Sở Lao động - Thương binh và Xã hội"
    #expect(try path("12/QĐ-SLĐTBXH", labour, own) == "sldtbxh-hai-phong/2022/12-qd-sldtbxh/")
    // A central body has no committees of its own place.
    let central = document("5-QĐ/TW", "2022-01-01", issuer: "Bộ Chính trị", place: "Hà Nội")
    #expect(try path("12-NQ/TU", "Tỉnh ủy", central) == "tinh-uy/2022/12-nq-tu/")
  }

  @Test func aKindThatContradictsTheSignIsLinkedOnlyByItsDate() throws {
    let notice = document("34-TB/TW", "1999-02-18", kind: "Thông báo")
    let resolver = resolver(notice)
    #expect(resolver.resolve(try cited("34-TB/TW", kind: "chỉ thị"), in: own) == .none)
    #expect(
      resolver.resolve(try cited("34-TB/TW", "1999-02-18", kind: "chỉ thị"), in: own)
        == .held(notice.address)
    )
  }

  @Test func theIdentityHasTheTermOfThePartyAndTheYearOfTheState() throws {
    let conclusion = try #require(rule.identity(of: own))
    #expect(conclusion.issuer == "thanh-uy-hai-phong")
    #expect(conclusion.kind == "ket-luan")
    #expect(conclusion.serial == "244")
    #expect(conclusion.period == .term("2020-2025"))
    let padded = document("0244-KL/TU", "2021-01-05", issuer: "Thành ủy Hải Phòng")
    #expect(rule.identity(of: padded) == conclusion)
    #expect(rule.identity(of: document("30/2020/NĐ-CP", nil))?.period == .year(2020))
    #expect(rule.identity(of: document("12-KL/TU", nil))?.period == .unknown)
  }

  @Test func namesCongressesAndFiguresResolveToNothing() {
    let resolver = resolver()
    let found = CitationRecognizer().citations(
      in: "Luật Đất đai năm 2013, Nghị quyết 57 và Nghị quyết Đại hội XIII của Đảng"
    )
    #expect(found.count == 3)
    #expect(found.allSatisfy { resolver.resolve($0, in: own) == .none })
  }

  @Test func descriptionsMergeAlikeInAnyOrder() throws {
    let resolver = resolver()
    let descriptions = try [
      cited("8-NQ/TU", "2022-12-06", kind: "nghị quyết", issuer: "Thành ủy"),
      cited("08-NQ/TU", "2022-12-07", kind: "nghị quyết"),
      cited("08-NQ/TU", "2022-12-06", kind: "văn bản"),
    ].map { try #require(resolver.notHeldDocument($0, in: own)) }
    #expect(Set(descriptions.map(\.address)).count == 1)
    var forward = descriptions[0]
    forward.merge(descriptions[1])
    forward.merge(descriptions[2])
    var backward = descriptions[2]
    backward.merge(descriptions[1])
    backward.merge(descriptions[0])
    #expect(forward == backward)
    #expect(forward.number == "08-NQ/TU")
    #expect(forward.kind == "Nghị quyết")
    #expect(forward.date?.iso == "2022-12-06")
    #expect(forward.allDates.map(\.iso) == ["2022-12-06", "2022-12-07"])
    #expect(forward.issuer == "Thành ủy Hải Phòng")
  }
}
