/// Why a model cannot be used.
public struct ModelError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file cannot be opened or mapped; what the system says.
    case unreadable(path: String, reason: String)
    /// The bytes do not begin as a model does.
    case notAModel
    /// The file is of another version of the program.
    case unknownVersion(UInt32)
    /// The file is shorter or longer than it says.
    case wrongLength(expected: UInt64, found: Int)
    /// The bytes are not those that were written.
    case wrongChecksum(expected: UInt64, found: UInt64)
    /// The file has no such section.
    case missingSection(String)
    /// A section contradicts itself; which part of it.
    case damaged(section: String, part: String)
  }

  public let reason: Reason

  package init(_ reason: Reason) { self.reason = reason }
}

extension ModelError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .unreadable(let path, let reason): "cannot read the model “\(path)”: \(reason)"
    case .notAModel: "this is no model file; make one with “vankho train”"
    case .unknownVersion(let version):
      "the model has version \(version) and this program reads version \(ModelFile.version); "
        + "make it anew with “vankho train”"
    case .wrongLength(let expected, let found):
      "the model should have \(expected) bytes and has \(found); copy it anew"
    case .wrongChecksum(let expected, let found):
      "the checksum of the model should be \(Checksum.text(expected)) "
        + "and is \(Checksum.text(found)); copy it anew"
    case .missingSection(let name): "the model has no section “\(name)”"
    case .damaged(let section, let part):
      "the \(part) of section “\(section)” of the model cannot be right"
    }
  }
}
