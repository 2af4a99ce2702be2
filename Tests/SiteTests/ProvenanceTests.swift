import Foundation
import Site
import Testing

/// What an incremental build will rely on: equal provenance means equal bytes.
@Suite struct ProvenanceTests {
  @Test func filesOfEqualProvenanceHaveEqualBytes() throws {
    var bytes: [String: [Provenance: [UInt8]]] = [:]
    var compared = 0
    for sources in Self.edits {
      let archive = try Archive(sources)
      archive.build { file in
        guard case .bytes(let content) = file.content else { return }
        let path = file.path.description
        if let known = bytes[path]?[file.provenance] {
          #expect(known == content, "\(path) changed and its provenance did not")
          compared += 1
        }
        bytes[path, default: [:]][file.provenance] = content
      }
    }
    #expect(compared > 100)
  }

  @Test func anEditLeavesTheProvenanceOfOtherPagesAlone() throws {
    let page = "thanh-uy-hai-phong/2021/02-nq-tu/index.html"
    var seen: [Provenance] = []
    for sources in [Self.edits[0], Self.edits[1]] {
      let archive = try Archive(sources)
      archive.build { if $0.path.description == page { seen.append($0.provenance) } }
    }
    #expect(seen.count == 2)
    #expect(seen.first == seen.last)
  }

  /// States of one archive, each one edit away from another.
  static let edits: [[String: String]] = {
    let base = Samples.all
    func with(_ name: String, _ text: String?) -> [String: String] {
      var sources = base
      sources[name] = text
      return sources
    }
    return [
      base,
      with("a/ket-luan.md", Samples.conclusion.replacing("Số hóa tài liệu", with: "Số hóa hồ sơ")),
      with("a/ket-luan.md", Samples.conclusion.replacing("lưu trữ", with: "văn thư")),
      with("a/ket-luan.md", Samples.conclusion.replacing("02-NQ/TU", with: "03-NQ/TU")),
      with("a/ket-luan.md", nil),
      with("a/nghi-quyet.md", nil),
      with("a/nghi-quyet.md", Samples.resolution.replacing("năm 2021", with: "quý I")),
      with("trang/gioi-thieu.md", Samples.page.replacing("kho thử", with: "kho")),
      with("trang/moi.md", Samples.page),
      with("archive.yml", Archive.settings.replacing("Kho thử nghiệm", with: "Kho khác")),
      with("archive.yml", Archive.settings + "\nlanguage: en\n"),
    ]
  }()
}
