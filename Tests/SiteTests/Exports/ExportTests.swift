import Foundation
import Site
import SystemPackage
import Testing

@Suite struct ExportTests {
  private func export(_ archive: borrowing Archive, _ format: ExportFormat) throws -> [String:
    String]
  {
    var options = ArchiveExport.Options()
    options.content = archive.options.content
    options.cache = archive.options.cache
    options.model = .noModel
    var files: [String: String] = [:]
    _ = try ArchiveExport(options).run(format) { name, bytes in
      files[name] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  @Test func theCatalogueIsATableOfAllDocumentsHeldOrLacking() throws {
    let archive = try Archive([
      "a/ket-luan.md": Samples.conclusion,
      "b/nghi-quyet.txt": "Số 02-NQ/TU\nHải Phòng, ngày 05 tháng 01 năm 2021\nNGHỊ QUYẾT\nMột.\n",
      "b/nghi-quyet.yml": "title: Về “kho”, sổ\ntopics: [lưu trữ, kho]\n",
    ])
    #expect(
      try export(archive, .csv) == [
        "van-ban.csv": """
        address,url,status,number,kind,issuer,parent,place,date,title,term,signed-by,topics,review,source,sha256,cites,cited-by
        chinh-phu/2020/30-2020-nd-cp/,https://kho.example/chinh-phu/2020/30-2020-nd-cp/,not-held,30/2020/NĐ-CP,Nghị định,Chính phủ,,,2020-03-05,,,,,,,,,1
        thanh-uy-hai-phong/2021/02-nq-tu/,https://kho.example/thanh-uy-hai-phong/2021/02-nq-tu/,held,02-NQ/TU,Nghị quyết,,,Hải Phòng,2021-01-05,"Về “kho”, sổ",,,lưu trữ; kho,unrestored,b/nghi-quyet.txt,5de34daefa219e6ef02e8698a421400f91144656dc3ba32fa2fc397df84ddfb0,0,1
        thanh-uy-hai-phong/2021/15-kl-tu/,https://kho.example/thanh-uy-hai-phong/2021/15-kl-tu/,held,15-KL/TU,Kết luận,Thành ủy Hải Phòng,,Hải Phòng,2021-03-04,Về công tác lưu trữ,,,,done,a/ket-luan.md,,3,0
        trung-uong/khong-ro-nam/99-qd-tw/,https://kho.example/trung-uong/khong-ro-nam/99-qd-tw/,not-held,99-QĐ/TW,Quyết định,Ban Bí thư,,,,,,,,,,,,1

        """.replacing("\n", with: "\r\n")
      ]
    )
  }

  @Test func theDataIsThatOfThePagesOneDocumentALine() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let lines = try #require(try export(archive, .ndjson)["van-ban.ndjson"]).split(separator: "\n")
    let addresses = ["thanh-uy-hai-phong/2021/02-nq-tu/", "thanh-uy-hai-phong/2021/15-kl-tu/"]
    #expect(lines.count == addresses.count)
    for (line, address) in zip(lines, addresses) {
      let exported = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
      let published =
        try JSONSerialization.jsonObject(with: Data(archive.text(address + "index.json").utf8))
        as? NSDictionary
      #expect(exported == published)
      #expect(exported?["address"] as? String == address)
    }
  }

  @Test func aClusterGetsAMappingAndTwoLinesADocument() throws {
    let files = try export(Archive(Samples.all), .opensearch)
    #expect(files.keys.sorted() == ["opensearch-bulk.ndjson", "opensearch-mapping.json"])
    let mapping = try JSONSerialization.jsonObject(
      with: Data(try #require(files["opensearch-mapping.json"]).utf8)
    )
    #expect((mapping as? [String: Any])?.keys.sorted() == ["mappings", "settings"])
    let lines = try #require(files["opensearch-bulk.ndjson"]).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[2]
        == #"{"index":{"_id":"thanh-uy-hai-phong/2021/15-kl-tu/","_index":"van-kho"}}"#
    )
    #expect(lines[3].contains(#""number":"15-KL/TU""#))
    #expect(lines[3].contains(#""cites":["02-NQ/TU""#))
  }

  @Test func theTextsAreThoseOfTheSite() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let texts = try export(archive, .akn)
    #expect(texts.count == 2)
    for (name, text) in texts { #expect(try archive.text(name) == text) }
  }

  @Test func filesGoIntoTheFolderThatIsNamed() throws {
    let archive = try Archive(Samples.all)
    var options = ArchiveExport.Options()
    options.content = archive.options.content
    options.model = .noModel
    let folder = archive.folder.appending(path: "ra/ngoai")
    let result = ArchiveExport(options).result(.akn, to: folder.path)
    #expect(result.output.isEmpty)
    #expect(
      FileManager.default.fileExists(
        atPath: folder.appending(path: "thanh-uy-hai-phong/2021/15-kl-tu/akn.xml").path
      )
    )
  }

  @Test func aPageDescribesItsDocumentAsLegislation() throws {
    let archive = try Archive([
      "a.md": """
      ---
      number: 7-KL/TU
      kind: Kết luận
      date: 2020-01-02
      title: Về </script> kho
      ---

      Căn cứ Quyết định số 3-QĐ/TW, ngày 02/5/2019 của Ban Bí thư.
      """
    ])
    archive.build()
    let page = try archive.text("thanh-uy-hai-phong/2020/07-kl-tu/index.html")
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let json = Data(page[start.upperBound..<end.lowerBound].utf8)
    let data = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(data["@type"] as? String == "Legislation")
    #expect(data["legislationIdentifier"] as? String == "7-KL/TU")
    #expect(data["legislationDate"] as? String == "2020-01-02")
    #expect(data["description"] as? String == "Về </script> kho")
    #expect(data["isBasedOn"] as? [String] == ["https://kho.example/trung-uong/2019/03-qd-tw/"])
  }
}
