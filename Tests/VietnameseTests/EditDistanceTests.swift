import Testing
import Vietnamese

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("nghi quyet", "nghi quyét", 1), ("thyc", "thực", 1), ("", "abc", 3),
    ("abc", "abc", 0), ("ab", "ba", 2),
  ])
  func distanceCountsInsertionsDeletionsAndSubstitutions(
    first: String,
    second: String,
    distance: Int
  ) {
    #expect(EditDistance.distance(first, second, limit: 10) == distance)
    #expect(EditDistance.distance(first, second, limit: distance) == distance)
    #expect(EditDistance.distance(first, second, limit: distance - 1) == nil)
  }

  @Test func bandedDistanceAgreesWithTheWholeMatrix() {
    let texts = Array(Strings(over: ["a", "b"], upTo: 5)).map { Array($0.utf8) }
    for first in texts {
      let wrong = texts.filter { second in
        let expected = wholeMatrix(first, second)
        return (-1...6).contains { limit in
          let distance = EditDistance.distance(first, second, limit: limit)
          return distance != (expected <= limit ? expected : nil)
        }
      }
      #expect(wrong == [])
    }
  }

  private func wholeMatrix(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (y, left) in first.enumerated() {
      var next = [y + 1]
      for (x, right) in second.enumerated() {
        next.append(min(row[x] + (left == right ? 0 : 1), row[x + 1] + 1, next[x] + 1))
      }
      row = next
    }
    return row[second.count]
  }
}
