import Site
import Testing

/// Scripts are published in one file each; what is not plainly written is left alone.
struct ScriptBundleTests {
  private static let words = """
    // Words.

    /** Letters without marks. */
    export const fold = (text) => text.toLowerCase();

    /**
     * The words of a text.
     */
    export function words(text) {
      // One after the other.
      return text.split(' ').map(fold);
    }
    """

  private static let hits = """
    import { words } from './words.js';

    export { words };
    export class Hits {
      #found = [];
    }
    """

  private static let page = """
    // The page.
    import { Hits } from './hits.js';
    import { fold, words } from './words.js';

    const [box, list] = ['box', 'list'].map((name) => document.getElementById(name));
    let { length } = words(box.value); // as typed
    list.textContent = `${fold(box.value)} // ${length}`;
    export const count = length;
    """

  @Test func modulesComeBeforeThoseThatImportThem() throws {
    let bundles = try #require(
      ScriptBundle.bundles([
        "page.js": Self.page, "hits.js": Self.hits, "words.js": Self.words,
        "alone.js": "// Nothing.\n\nlet box = 1;\n",
      ])
    )
    #expect(bundles.keys.sorted() == ["alone.js", "page.js"])
    #expect(bundles["alone.js"]?.text == "let box = 1;\n")
    #expect(bundles["page.js"]?.parts == ["words.js", "hits.js", "page.js"])
    #expect(
      bundles["page.js"]?.text == """
        const fold = (text) => text.toLowerCase();
        function words(text) {
          return text.split(' ').map(fold);
        }
        class Hits {
          #found = [];
        }
        const [box, list] = ['box', 'list'].map((name) => document.getElementById(name));
        let { length } = words(box.value); // as typed
        list.textContent = `${fold(box.value)} // ${length}`;
        export const count = length;

        """
    )
  }

  @Test(arguments: [
    "import fold from './words.js';",
    "import { fold as plain } from './words.js';",
    "import { fold } from './missing.js';",
    "import { fold } from 'words';",
    "import './words.js';",
    "export default 1;",
    "export { fold } from './words.js';",
    "const { fold } = await import('./words.js');",
    "const place = import.meta.url;",
    "const fold = 1;\nimport { words } from './words.js';",
    "const text = `a\n// no comment\n`;",
    "/** @type {number} */ let fold = 1; /* x */",
    "fold(); /* a */ fold(); /* b\n// end */\nfold();",
    "const text = 'abc\\\n// def';",
    "import { words } from './words.js';\nexport {\n  words,\n};",
    "const a = 1, b = 2;",
    "const a = 'it\\'s', b = 2;",
    "/* open",
    "f(); /* a",
    "import { page } from './page.js';",
  ])
  func whatIsNotPlainlyWrittenIsLeftAlone(_ script: String) {
    #expect(ScriptBundle.bundles(["page.js": script, "words.js": Self.words]) == nil)
  }
}
