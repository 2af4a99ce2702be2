/// Restored text as JSON Lines: one object a line of the source.
///
/// `{"path","line","tokens":[{"raw","text","confidence","alternatives":[[text,p],…],"kind","start","end"}]}`,
/// keys always in this order; `line` counts from 1, `start` and `end` are Unicode scalars of the
/// line, and the tokens of a split have one span.
public enum JSONLines {
  /// The lines of a restored text, each ended by LF; a line without tokens is an object too.
  ///
  /// - Complexity: O(n).
  public static func encoded(_ text: RestoredText, path: String) -> String {
    var writer = JSONWriter()
    for (index, line) in text.lines.enumerated() {
      write(line, path: path, number: index + 1, to: &writer)
    }
    return writer.text
  }

  /// One line, ended by LF; `number` counts from 1.
  public static func encoded(_ line: RestoredLine, path: String, number: Int) -> String {
    var writer = JSONWriter()
    write(line, path: path, number: number, to: &writer)
    return writer.text
  }

  private static func write(
    _ line: RestoredLine,
    path: String,
    number: Int,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.write(key: "path", path)
    writer.write(key: "line", number)
    writer.write(key: "tokens")
    writer.beginArray()
    for token in line.tokens { write(token, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }

  private static func write(_ token: RestoredToken, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "raw", token.raw)
    writer.write(key: "text", token.text)
    writer.write(key: "confidence", token.confidence)
    writer.write(key: "alternatives")
    writer.beginArray()
    for alternative in token.alternatives {
      writer.beginArray()
      writer.write(alternative.text)
      writer.write(alternative.probability)
      writer.endArray()
    }
    writer.endArray()
    writer.write(key: "kind", token.kind.rawValue)
    writer.write(key: "start", token.start)
    writer.write(key: "end", token.end)
    writer.endObject()
  }
}
