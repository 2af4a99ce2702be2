import Restoration
import SystemPackage

/// With which model texts are restored.
public enum ModelChoice: Sendable {
  /// The one in the program; texts are only normalised where it was built without one.
  case bundled
  /// None: texts are only normalised.
  case noModel
  /// The one in a file.
  case file(FilePath)
  /// A restorer made elsewhere.
  case restorer(TextRestorer)
}

extension ModelChoice {
  /// The restorer of the model; nil, with the reason as an error, where the file holds none.
  func restorer(_ diagnostics: inout [Diagnostic]) -> TextRestorer? {
    switch self {
    case .bundled: return TextRestorer(Restorer())
    case .noModel: return TextRestorer(Restorer(model: nil))
    case .restorer(let restorer): return restorer
    case .file(let path):
      do {
        return TextRestorer(Restorer(model: try RestorationModel(contentsOf: path.string)))
      } catch {
        diagnostics.append(
          Diagnostic(
            .error,
            path.string,
            "\(error)",
            hint: "leave --model out for the program's own model, or give none for no model"
          )
        )
        return nil
      }
    }
  }
}
