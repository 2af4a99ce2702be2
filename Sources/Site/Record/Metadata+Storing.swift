import Documents

extension DocumentMetadata {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(side?.rawValue)
    writer.append(number)
    writer.append(kind)
    writer.append(issuer)
    writer.append(parent)
    writer.append(place)
    writer.append(title)
    writer.append(term)
    writer.append(authority)
    writer.append(post)
    writer.append(signedBy)
    writer.append(date)
    writer.append(recipients)
  }

  init?(reading reader: inout StoredBytes.Reader) {
    self.init()
    guard let side = reader.optionalText(), let number = reader.optionalText(),
      let kind = reader.optionalText(), let issuer = reader.optionalText(),
      let parent = reader.optionalText(), let place = reader.optionalText(),
      let title = reader.optionalText(), let term = reader.optionalText(),
      let authority = reader.optionalText(), let post = reader.optionalText(),
      let signedBy = reader.optionalText(), let date = reader.optionalDate(),
      let recipients = reader.texts()
    else { return nil }
    self.side = side.flatMap(Side.init(rawValue:))
    self.number = number
    self.kind = kind
    self.issuer = issuer
    self.parent = parent
    self.place = place
    self.title = title
    self.term = term
    self.authority = authority
    self.post = post
    self.signedBy = signedBy
    self.date = date
    self.recipients = recipients
  }
}

extension StatedMetadata {
  /// Appends the statements; what the document's metadata say, too, is not told again.
  func append(to writer: inout StoredBytes.Writer, beside metadata: DocumentMetadata) {
    writer.append(number, beside: metadata.number)
    writer.append(kind, beside: metadata.kind)
    writer.append(issuer, beside: metadata.issuer)
    writer.append(place, beside: metadata.place)
    writer.append(title, beside: metadata.title)
    writer.append(term, beside: metadata.term)
    writer.append(signedBy, beside: metadata.signedBy)
    writer.append(reviewer)
    writer.append(reason)
    writer.append(date)
    writer.append(declassified)
    writer.append(reviewed)
    writer.append(topics)
    writer.append(review?.rawValue)
    writer.append(isWithdrawn)
    writer.append(aliases.map(\.path))
    writer.append(byte: publishes.map { $0 ? 2 : 1 } ?? 0)
    writer.append(places.count)
    // Most are stated in one file.
    var last = ""
    for (code, key) in Self.keys.enumerated() {
      guard let place = places[key] else { continue }
      writer.append(code)
      writer.append(place.path == last ? "" : place.path)
      writer.append(place.line)
      last = place.path
    }
  }

  private static let keys = MetadataKey.allCases

  init?(reading reader: inout StoredBytes.Reader, beside metadata: DocumentMetadata) {
    self.init()
    guard let number = reader.text(beside: metadata.number),
      let kind = reader.text(beside: metadata.kind),
      let issuer = reader.text(beside: metadata.issuer),
      let place = reader.text(beside: metadata.place),
      let title = reader.text(beside: metadata.title),
      let term = reader.text(beside: metadata.term),
      let signedBy = reader.text(beside: metadata.signedBy), let reviewer = reader.optionalText(),
      let reason = reader.optionalText(), let date = reader.optionalDate(),
      let declassified = reader.optionalDate(), let reviewed = reader.optionalDate(),
      let topics = reader.texts(), let review = reader.optionalText(),
      let isWithdrawn = reader.flag(), let aliases = reader.texts(),
      let publishes = reader.byte(), let count = reader.number()
    else { return nil }
    self.number = number
    self.kind = kind
    self.issuer = issuer
    self.place = place
    self.title = title
    self.term = term
    self.signedBy = signedBy
    self.reviewer = reviewer
    self.reason = reason
    self.date = date
    self.declassified = declassified
    self.reviewed = reviewed
    self.topics = topics
    self.review = review.flatMap(ReviewState.init(rawValue:))
    self.isWithdrawn = isWithdrawn
    self.aliases = aliases.compactMap(Address.init(path:))
    self.publishes = publishes == 0 ? nil : publishes == 2
    let keys = Self.keys
    places.reserveCapacity(min(count, keys.count))
    var last = ""
    for _ in 0..<count {
      guard let code = reader.number(), code < keys.count, let path = reader.text(),
        let line = reader.number()
      else { return nil }
      if !path.isEmpty { last = path }
      places.add(keys[code], Place(path: last, line: line))
    }
  }
}
