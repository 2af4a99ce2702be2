#!/usr/bin/env python3
"""Prints one half of a file of line pairs: all lines of a document are in the same half.

The file holds `page<TAB>read<TAB>printed`, with pages named DOCUMENT.pNUMBER. The half depends on
the document's name alone, so that the same documents are trained on, and the same are measured
with, on every machine.

    split_pairs.py hanoi-vie.tsv --half odd > hanoi-vie.odd.tsv
"""
import argparse
import sys


def document(page):
    """The document of a page: DOCUMENT.p3 is a page of DOCUMENT."""
    return page.split(".p")[0]


def is_odd(name):
    """Whether a document belongs to the odd half: a hash of its name in UTF-8."""
    value = 0
    for byte in name.encode("utf-8"):
        value = (value * 31 + byte) & 0xFFFF
    return value % 2 == 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", help="pairs of lines, page<TAB>read<TAB>printed")
    parser.add_argument("--half", choices=["odd", "even"], required=True)
    options = parser.parse_args()
    with open(options.file, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            page = line.split("\t")[0]
            if is_odd(document(page)) == (options.half == "odd"):
                sys.stdout.write(line)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
