#!/usr/bin/env python3
"""Makes lines with their readings: printed text is set as pages, damaged and read by Tesseract.

Paragraphs of a corpus are set in typefaces of official documents, damaged as scanners and copiers
do (skew, blur, noise, uneven light, thresholding, JPEG), and read. Every line that is found again
is printed as `page<TAB>read<TAB>printed`. The same corpus, seed, fonts and version of Tesseract
give the same lines.

    render_pairs.py --corpus DIR --language vie --pages 320 --seed 101 > rendered-vie.tsv

Needed on Debian: tesseract-ocr tesseract-ocr-vie fontconfig fonts-croscore fonts-liberation
fonts-noto-core python3-pil python3-numpy. The program and its tests need none of them.
"""
import argparse
import glob
import io
import os
import random
import subprocess
import sys
import tempfile
import unicodedata

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

# Patterns of fontconfig, each as often as it is to be met: most documents are set in Times.
FACES = [
    "Tinos", "Tinos", "Tinos", "Liberation Serif", "Tinos:bold", "Tinos:italic", "Arimo",
    "Noto Serif",
]
# The beginnings, up to the first "_", of the names of the sources that are official prose.
SOURCES = ("party", "official", "gov", "mixed", "legal")
# Lines of a page and of its reading that are less alike have nothing to do with each other.
LEAST_SIMILARITY = 0.3


def font_file(pattern):
    """The file of a typeface; ends the program when fontconfig knows none of that family."""
    answer = subprocess.run(
        ["fc-match", "-f", "%{family}\t%{file}", pattern],
        capture_output=True, text=True, check=True)
    families, file = answer.stdout.split("\t")
    if pattern.split(":")[0] not in families.split(","):
        sys.exit(f"render_pairs.py: no font “{pattern}”; see the packages above, or give --font")
    return file


def paragraphs(folder, rng):
    """Paragraphs of the corpus without end; Party sources are drawn more often than others."""
    pools = []
    for name in sorted(glob.glob(os.path.join(glob.escape(folder), "*.txt"))):
        kind = os.path.basename(name).split("_")[0]
        if kind in SOURCES:
            size = os.path.getsize(name)
            pools.append((name, size, (4 if kind == "party" else 1) * min(size, 3_000_000) ** 0.7))
    if not pools:
        sys.exit(f"render_pairs.py: no source {', '.join(s + '_*.txt' for s in SOURCES)}: {folder}")
    while True:
        name, size, _ = rng.choices(pools, [pool[2] for pool in pools])[0]
        with open(name, "rb") as file:
            file.seek(rng.randrange(max(1, size - 20_000)))
            file.readline()
            for _ in range(3):
                line = file.readline().decode("utf-8", "replace").strip()
                if 40 <= len(line) <= 1500:
                    yield line


def lines_of_page(source, rng, font, width, count):
    """Lines of a page: paragraphs broken at its width, some of them headings in capitals."""
    lines = []
    while len(lines) < count:
        text = next(source)
        if rng.random() < 0.18:
            text = " ".join(text.split()[:rng.randrange(3, 14)]).upper()
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and font.getlength(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        if line:
            lines.append(line)
    return lines[:count]


def page_image(rng, source, fonts):
    """A page of A4 with its lines and its resolution in dots an inch."""
    dpi = rng.choice([150, 200, 200, 200, 250, 300])
    size = int(rng.choice([12, 13, 13, 14, 14]) * dpi / 72)
    font = ImageFont.truetype(rng.choice(fonts), size)
    width, height = int(8.27 * dpi), int(11.69 * dpi)
    margin = int(1.0 * dpi)
    step = int(size * rng.uniform(1.15, 1.6))
    lines = lines_of_page(source, rng, font, width - 2 * margin, (height - 2 * margin) // step)
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    ink = rng.choice([0, 0, 30, 60, 90])
    for row, line in enumerate(lines):
        draw.text((margin, margin + row * step), line, fill=ink, font=font)
    return image, lines, dpi


def damaged(image, rng, dpi):
    """The page as a scanner or a copier sees it."""
    noise = np.random.default_rng(rng.randrange(1 << 30))
    image = image.rotate(rng.gauss(0, 0.35), fillcolor=255, resample=Image.BICUBIC)
    image = image.filter(ImageFilter.GaussianBlur(abs(rng.gauss(0, 0.75)) * dpi / 200))
    pixels = np.asarray(image, dtype=np.float32)
    pixels = pixels + noise.normal(0, rng.choice([2, 8, 16, 28]), pixels.shape)
    # Light that is not the same everywhere.
    light = noise.normal(0, 1, (pixels.shape[0] // 64 + 2, pixels.shape[1] // 64 + 2))
    light = Image.fromarray(light.astype(np.float32))
    light = np.asarray(light.resize(pixels.shape[::-1], Image.BICUBIC))
    pixels = pixels + light * rng.choice([0, 5, 12])
    if rng.random() < 0.55:
        # A copier: threshold, specks, thin or fat strokes.
        pixels = np.where(pixels < rng.uniform(110, 185), 0, 255).astype(np.float32)
        pixels[noise.random(pixels.shape) < rng.choice([0, 2e-4, 8e-4])] = 0
        image = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
        if rng.random() < 0.3 and dpi >= 200:
            image = image.filter(rng.choice([ImageFilter.MinFilter(3), ImageFilter.MaxFilter(3)]))
        pixels = np.asarray(image)
    image = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
    if rng.random() < 0.6:
        file = io.BytesIO()
        image.save(file, "JPEG", quality=rng.choice([25, 45, 65]))
        image = Image.open(file)
    return image


def read_lines(image, language, dpi):
    """What Tesseract reads, line by line, blank ones left out."""
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name)
        result = subprocess.run(
            ["tesseract", file.name, "-", "-l", language, "--dpi", str(dpi)],
            capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    lines = result.stdout.decode("utf-8", "replace").split("\n")
    return [line.strip().replace("\t", " ") for line in lines if line.strip()]


def folded(text):
    """The letters and digits alone, small and without marks."""
    text = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return "".join(character for character in text if character.isalnum())


def similarity(first, second):
    """How many pairs of neighbours two folded texts have in common, from 0 to 1 (Dice, 1945)."""
    def bigrams(text):
        return {text[place:place + 2] for place in range(len(text) - 1)} or {text}

    if not first or not second:
        return 0.0
    left, right = bigrams(first), bigrams(second)
    return 2 * len(left & right) / (len(left) + len(right))


def aligned(printed, read):
    """The readings with their printed lines, in order: the likest ones by dynamic programming."""
    rows, columns = len(printed), len(read)
    left, right = [folded(line) for line in printed], [folded(line) for line in read]
    score = [[similarity(first, second) for second in right] for first in left]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]

    def pair(row, column):
        alike = score[row][column]
        return alike + best[row + 1][column + 1] if alike > LEAST_SIMILARITY else 0

    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            best[row][column] = max(
                best[row + 1][column], best[row][column + 1], pair(row, column))
    row = column = 0
    while row < rows and column < columns:
        if score[row][column] > LEAST_SIMILARITY and best[row][column] == pair(row, column):
            yield read[column], printed[row]
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", required=True, help="folder of *.txt, one paragraph a line")
    parser.add_argument("--language", required=True, help="Tesseract's model: eng or vie")
    parser.add_argument("--pages", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument(
        "--font", action="append",
        help="a font file to set pages in, once or more; else fontconfig finds those of documents")
    options = parser.parse_args()
    fonts = options.font or [font_file(pattern) for pattern in FACES]
    rng = random.Random(options.seed)
    source = paragraphs(options.corpus, rng)
    for page in range(options.pages):
        image, lines, dpi = page_image(rng, source, fonts)
        read = read_lines(damaged(image, rng, dpi), options.language, dpi)
        for reading, printed in aligned(lines, read):
            print(f"{options.language}{options.seed}.{page}\t{reading}\t{printed}", flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
