// The floor of the benchmarks: one thread reads each Markdown file, runs cmark-gfm over it, puts a
// constant frame around the result and writes a folder with one page. Nothing can be a site
// generator and cost less.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char head[] = "<!DOCTYPE html><html lang=\"vi\"><title>floor</title><main>";
static const char foot[] = "</main></html>\n";

int main(int count, char **names) {
  if (count < 3) return 64;
  const char *output = names[1];
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  for (int i = 2; i < count; i++) {
    FILE *file = fopen(names[i], "rb");
    if (!file) return 1;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc(size + 1);
    if (fread(text, 1, size, file) != (size_t)size) return 1;
    fclose(file);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, text, size);
    cmark_node *root = cmark_parser_finish(parser);
    char *html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    char path[4096];
    snprintf(path, sizeof path, "%s/%d", output, i);
    mkdir(path, 0755);
    snprintf(path, sizeof path, "%s/%d/index.html", output, i);
    FILE *page = fopen(path, "wb");
    if (!page) return 1;
    fwrite(head, 1, sizeof head - 1, page);
    fwrite(html, 1, strlen(html), page);
    fwrite(foot, 1, sizeof foot - 1, page);
    fclose(page);
    free(html);
    free(text);
    cmark_node_free(root);
    cmark_parser_free(parser);
  }
  return 0;
}
