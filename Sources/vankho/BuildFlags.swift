import ArgumentParser
import Site
import SystemPackage

/// The flags that `build` and `check` share.
struct BuildFlags: ParsableArguments {
  @Option(help: "The folder of the archive's sources.")
  var content = "content"

  @Option(help: "The folder of templates, assets and strings.")
  var templates = "templates"

  @Option(help: "The folder of the finished site.")
  var output = "site"

  @Option(help: "The folder of what may be forgotten: it only saves time.")
  var cache = ".cache/vankho"

  @Option(help: "The public address of the site, for feeds, sitemap and canonical links.")
  var baseURL: BaseURL?

  @Option(help: "The model to restore texts with instead of the program's own; none for no model.")
  var model: ModelChoice?

  @Option(help: "How many documents to work on at once.")
  var jobs: Int?

  @Flag(help: "Forget the cache and write every file anew.")
  var clean = false

  @Flag(help: "Let warnings, too, set the exit status to 1.")
  var strict = false

  @Flag(help: "Say what each stage took.")
  var timings = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }

  var options: BuildOptions {
    var options = BuildOptions()
    options.content = FilePath(content)
    options.templates = FilePath(templates)
    options.output = FilePath(output)
    options.cache = FilePath(cache)
    options.model = model ?? .bundled
    options.baseURL = baseURL
    options.jobs = jobs
    options.isClean = clean
    return options
  }
}

extension ModelChoice: ExpressibleByArgument {
  /// `none`, or the path of a file.
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = argument == "none" ? .noModel : .file(FilePath(argument))
  }
}

extension BaseURL: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
