// The floor of the benchmarks: one thread reads each Markdown file, runs cmark-gfm over it, puts a
// constant frame around the result and writes a folder with one page. Nothing can be a site
// generator and cost less. Usage: floor OUTPUT SOURCES [LIST]. SOURCES names the files, one a
// line; LIST names files, a size in bytes and a path a line, that are written instead of the pages: as
// many files and bytes as another program wrote.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char head[] = "<!DOCTYPE html><html lang=\"vi\"><title>floor</title><main>";
static const char foot[] = "</main></html>\n";

// Makes the folders of a path below `output`.
static void make_folders(char *path, size_t after) {
  for (char *each = path + after; *each; each++) {
    if (*each != '/') continue;
    *each = 0;
    mkdir(path, 0755);
    *each = '/';
  }
}

static int write_listed(const char *output, const char *list) {
  FILE *names = fopen(list, "r");
  if (!names) return 1;
  size_t most = 1 << 26, size;
  char *bytes = malloc(most), name[4096], path[8192];
  memset(bytes, 'a', most);
  while (fscanf(names, "%zu %4095[^\n]", &size, name) == 2) {
    snprintf(path, sizeof path, "%s/%s", output, name);
    FILE *file = fopen(path, "wb");
    if (!file) {
      make_folders(path, strlen(output) + 1);
      file = fopen(path, "wb");
    }
    if (!file || size > most) return 1;
    fwrite(bytes, 1, size, file);
    fclose(file);
  }
  free(bytes);
  fclose(names);
  return 0;
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  const char *output = arguments[1];
  int writes_pages = count == 3;
  FILE *sources = fopen(arguments[2], "r");
  if (!sources) return 66;
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  char source[4096];
  for (int i = 0; fscanf(sources, "%4095[^\n]\n", source) == 1; i++) {
    FILE *file = fopen(source, "rb");
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
    if (writes_pages) {
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
    }
    free(html);
    free(text);
    cmark_node_free(root);
    cmark_parser_free(parser);
  }
  fclose(sources);
  return writes_pages ? 0 : write_listed(output, arguments[3]);
}
