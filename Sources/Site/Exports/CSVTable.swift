/// Rows of fields in the form of RFC 4180: lines end with CR LF, quotation marks are doubled.
struct CSVTable {
  private(set) var text = ""

  init(header: [String]) { append(header) }

  mutating func append(_ fields: [String]) {
    text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
