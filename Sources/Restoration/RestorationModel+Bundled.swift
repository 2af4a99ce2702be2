import CRestorationModel

extension RestorationModel {
  /// The model that is part of the program; nil in a program that was built without one.
  public static let bundled: RestorationModel? = {
    let bytes = UnsafeRawBufferPointer(start: vankho_model_bytes(), count: vankho_model_count())
    guard !bytes.isEmpty else { return nil }
    do throws(ModelError) {
      return try RestorationModel(ModelBytes(static: bytes))
    } catch {
      fatalError("the bundled model cannot be read: \(error)")
    }
  }()
}
