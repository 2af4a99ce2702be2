import CRestorationModel

extension RestorationModel {
  /// The model that is part of the program; nil in a program that was built without one.
  public static let bundled: RestorationModel? = {
    guard let bytes = bundledBytes else { return nil }
    do throws(ModelError) {
      return try RestorationModel(bytes)
    } catch {
      fatalError("the bundled model cannot be read: \(error)")
    }
  }()

  /// The checksum of `bundled`, without opening it.
  ///
  /// - Complexity: O(1).
  static var bundledChecksum: String? { bundledBytes.map(ModelFile.statedChecksum) }

  private static var bundledBytes: ModelBytes? {
    let bytes = UnsafeRawBufferPointer(start: vankho_model_bytes(), count: vankho_model_count())
    return bytes.isEmpty ? nil : ModelBytes(static: bytes)
  }
}
