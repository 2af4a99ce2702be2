#!/bin/sh
# Builds an archive of generated documents and prints cpu seconds beside those of the floor (plain
# cmark-gfm over the same files, see floor.c), from the same run. Usage: bench.sh VANKHO [COUNT]
set -eu
vankho=$(realpath "$1")
count=${2:-1000}
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
templates=$(realpath "$here/../../templates")

mkdir -p "$work/content"
cat > "$work/content/archive.yml" <<'YML'
title: Kho đo tốc độ
base-url: https://kho.example/
home: Thành ủy Hải Phòng
issuers:
  - {name: Thành ủy Hải Phòng, place: Hải Phòng, sign: TU}
YML
# Documents of about 13 KB: headings, bullets, and a citation every few paragraphs. A small
# congruential generator makes every run the same.
awk -v count="$count" -v folder="$work/content" 'BEGIN {
  split("thực hiện nhiệm vụ trọng tâm của thành phố về công tác xây dựng Đảng và hệ thống chính trị phát triển kinh tế xã hội bảo đảm quốc phòng an ninh nâng cao hiệu quả lãnh đạo chỉ đạo các cấp ủy chính quyền địa phương đơn vị tập trung giải quyết", word, " ")
  words = length(word); seed = 1
  for (n = 1; n <= count; n++) {
    year = 1990 + n % 35
    file = sprintf("%s/%05d.md", folder, n)
    printf "---\nnumber: %d-KL/TU\nkind: Kết luận\nissuer: Thành ủy Hải Phòng\ndate: %d-%02d-%02d\ntitle: Về việc số %d\nreview: done\n---\n\n", n, year, n % 12 + 1, n % 28 + 1, n > file
    size = 0; paragraph = 0
    while (size < 16500) {
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
      size += length(line) * 1.3
    }
    close(file)
  }
}'
cc -O2 -o "$work/floor-program" "$here/floor.c" -lcmark-gfm -lcmark-gfm-extensions

# User and system seconds of a command, as the shell counts them for its children.
cpu() {
  ( "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; times ) | tail -1 | awk '{
    split($1, u, /[ms]/); split($2, s, /[ms]/); printf "%.2f", u[1] * 60 + u[2] + s[1] * 60 + s[2] }'
}
build() {
  cpu "$vankho" build --content "$work/content" --templates "$templates" --output "$1" --cache "$work/cache"
}
row() {
  awk -v name="$1" -v value="$2" -v floor="$floor" 'BEGIN {
    printf "%-28s %8.2f s   %6.1f x floor\n", name, value, value / floor }'
}

echo "$count documents, $(du -sb --apparent-size "$work/content" | awk -v n="$count" '{ printf "%.1f", $1 / n / 1000 }') KB each; cpu seconds, median of three"
median() { for _ in 1 2 3; do "$@"; done | sort -n | sed -n 2p; }
# Every run writes into a new folder: a file system is slow to reuse what was just deleted.
fresh() { mktemp -d "$work/out.XXXXXX"; }
floor_run() { cpu sh -c "'$work/floor-program' '$(fresh)' '$work'/content/*.md"; echo; }
clean_run() { build "$(fresh)"; echo; }
again_run() { build "$work/site"; echo; }
changed_run() { echo "Thêm một dòng." >> "$work/content/00001.md"; again_run; }
floor=$(median floor_run)
row "floor (cmark-gfm, a page each)" "$floor"
row "build, all outputs and search" "$(median clean_run)"
again_run > "$work/log"
row "build again, nothing changed" "$(median again_run)"
printf 'outputs: [html]\nsearch: false\n' >> "$work/content/archive.yml"
row "build, pages only" "$(median clean_run)"
again_run > "$work/log"
row "one document changed" "$(median changed_run)"
row "nothing changed" "$(median again_run)"
