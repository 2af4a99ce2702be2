/// Something that an index build leaves to the next one, too large to be read by every build.
public enum IndexPart: Sendable {
  case made([UInt8])
  /// As the last build left it: which part it was.
  case kept(Int)
}
