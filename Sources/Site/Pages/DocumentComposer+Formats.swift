import Documents

extension DocumentComposer {
  /// The page's other formats, as far as the settings ask for them.
  func otherFormats(
    of entry: CatalogueEntry,
    _ page: LinkedPage,
    data: [UInt8]?
  ) -> [OutputFile] {
    let outputs = pages.settings.outputs
    var formats: [(name: String, content: OutputFile.Content)] = []
    if outputs.contains(.md) { formats.append(("index.md", .bytes(page.markdown))) }
    if outputs.contains(.txt) { formats.append(("index.txt", .bytes(page.plainText))) }
    if let data { formats.append(("index.json", .bytes(data))) }
    if outputs.contains(.source), let text = entry.source.text {
      formats.append(("goc.txt", .copy(of: text.path)))
    }
    let settings = pages.settings.hash
    return formats.compactMap { name, content in
      guard let path = OutputPath(entry.address.path + name) else { return nil }
      // The text formats follow from the sources; the data tells of other documents, too.
      let facts = name == "index.json" ? data : nil
      return OutputFile(
        path: path,
        content: content,
        stage: .pages,
        provenance: Provenance(
          entry.inputs + [.init("settings", settings)]
            + (facts.map { [.init("facts", ContentHash(of: $0))] } ?? [])
        )
      )
    }
  }

  /// The document for machines, if the settings ask for it.
  func akomaNtoso(
    of linked: LinkedEntry,
    _ page: LinkedPage
  ) -> OutputFile? {
    guard let text = page.akomaNtoso,
      let path = OutputPath(linked.entry.address.path + "akn.xml")
    else { return nil }
    let xml = AkomaNtosoDocument(
      linked: linked,
      catalogue: pages.catalogue,
      settings: pages.settings,
      text: text
    ).xml
    return OutputFile(
      path: path,
      content: .bytes(xml),
      stage: .pages,
      provenance: Provenance(linked.entry.inputs + [.init("facts", ContentHash(of: xml))])
    )
  }

  /// The scan, published beside the page whatever the settings ask for.
  func scan(of entry: CatalogueEntry) throws(FileFailure) -> OutputFile? {
    guard let file = entry.source.scan,
      let path = OutputPath(entry.address.path + CatalogueEntry.scanName)
    else { return nil }
    let hash = try ContentHash(ofFile: file.path)
    return OutputFile(
      path: path,
      content: .copy(of: file.path),
      stage: .pages,
      provenance: Provenance([.init("content/\(file.name)", hash)])
    )
  }
}
