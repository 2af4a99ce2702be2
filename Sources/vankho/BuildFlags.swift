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

  @Option(help: "The language model to restore with.")
  var model: String?

  @Option(help: "How many documents to work on at once.")
  var jobs: Int?

  @Flag(help: "Write every file anew.")
  var clean = false

  @Flag(help: "Let warnings, too, set the exit status to 1.")
  var strict = false

  @Flag(help: "Say what each stage took.")
  var timings = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    if model != nil { throw ValidationError("this version restores without a model.") }
  }

  var options: BuildOptions {
    var options = BuildOptions()
    options.content = FilePath(content)
    options.templates = FilePath(templates)
    options.output = FilePath(output)
    options.cache = FilePath(cache)
    options.baseURL = baseURL
    options.jobs = jobs
    options.isClean = clean
    return options
  }
}

extension BaseURL: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
