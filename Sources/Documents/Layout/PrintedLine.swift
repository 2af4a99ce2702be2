import Vietnamese

/// The letters of a line as `PrintedForm` sees them, each with its place in the line.
struct PrintedLine: Sendable {
  /// The letters, look-alikes made one.
  let letters: [UInt8]
  /// For each letter the scalar of the line that it came from.
  let origins: [Int]
  /// How many scalars of the line were looked at.
  let length: Int

  /// The letters of a line; at most `limit` scalars of it are looked at.
  ///
  /// - Complexity: O(limit).
  init(_ text: some StringProtocol, limit: Int = 400) {
    var letters: [UInt8] = []
    var origins: [Int] = []
    var count = 0
    for scalar in text.firstScalars(limit) {
      if let folded = Folding.fold(scalar), let byte = UInt8(exactly: folded.value) {
        let before = letters.count
        PrintedForm.append(byte, to: &letters)
        if letters.count > before { origins.append(count) }
      }
      count += 1
    }
    self.letters = letters
    self.origins = origins
    length = count
  }

  /// The scalars from the first to the last of a range of letters.
  func scalars(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return origins[first]..<origins[last] + 1
  }
}

/// Words of the genre that are looked for however badly they were read.
struct PrintedPhrase: Sendable {
  /// The words, properly spelled.
  let text: String
  /// Their letters.
  let letters: [UInt8]
  /// How many letters may be wrong, missing or too many.
  let limit: Int

  /// A phrase of which one letter in five may be wrong unless a limit is given.
  init(_ text: String, limit: Int? = nil) {
    self.text = text
    letters = PrintedForm.letters(text)
    self.limit = limit ?? letters.count / 5
  }

  /// Whether a line consists of the phrase.
  func matches(_ line: PrintedLine) -> Bool {
    EditDistance.distance(line.letters, letters, limit: limit) != nil
  }

  /// How far a text is from the phrase, nil beyond the limit.
  func distance(from other: [UInt8]) -> Int? {
    EditDistance.distance(other, letters, limit: limit)
  }

  /// Where a line begins with the phrase: the end of the best match in letters.
  func prefix(of line: PrintedLine) -> Int? {
    let reach = min(line.letters.count, letters.count + limit)
    guard reach + limit >= letters.count else { return nil }
    var best: (distance: Int, end: Int)?
    var row = Array(0...reach)
    for (index, letter) in letters.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for end in stride(from: 1, through: reach, by: 1) {
        let value = min(
          diagonal + (line.letters[end - 1] == letter ? 0 : 1),
          min(row[end], row[end - 1]) + 1
        )
        diagonal = row[end]
        row[end] = value
      }
    }
    for end in 0...reach where row[end] <= limit && row[end] < best?.distance ?? .max {
      best = (row[end], end)
    }
    return best?.end
  }

  /// Where in a line the phrase stands, in letters; the best match, the first of equal ones.
  ///
  /// Approximate search with free ends (Sellers, "The theory and computation of evolutionary
  /// distances", 1980), the start of each match carried along.
  ///
  /// - Complexity: O(line · phrase).
  func range(in line: PrintedLine) -> Range<Int>? {
    let count = letters.count
    guard line.letters.count + limit >= count, count > 0 else { return nil }
    var distances = Array(0...count)
    var starts = [Int](repeating: 0, count: count + 1)
    var best: (distance: Int, range: Range<Int>)?
    for (index, letter) in line.letters.enumerated() {
      var diagonal = distances[0]
      var diagonalStart = starts[0]
      starts[0] = index + 1
      for row in 1...count {
        let substituted = diagonal + (letters[row - 1] == letter ? 0 : 1)
        let inserted = distances[row] + 1
        let deleted = distances[row - 1] + 1
        let start: Int
        let value: Int
        if substituted <= inserted, substituted <= deleted {
          (value, start) = (substituted, diagonalStart)
        } else if inserted <= deleted {
          (value, start) = (inserted, starts[row])
        } else {
          (value, start) = (deleted, starts[row - 1])
        }
        diagonal = distances[row]
        diagonalStart = starts[row]
        distances[row] = value
        starts[row] = start
      }
      if distances[count] <= limit, distances[count] < best?.distance ?? .max {
        best = (distances[count], starts[count]..<index + 1)
      }
    }
    return best?.range
  }
}
