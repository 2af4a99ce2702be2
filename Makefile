# VanKho. `make site` builds the archive, `make test` tests the program; each gets what it needs first.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help site build test soak record check check-site shots fuzz lint format bench model pairs deps deps-test clean

VANKHO := .build/release/vankho
# With the standard library in it the program is a tenth faster, and runs where there is no Swift. It
# then shares nothing with the tests, which cannot be linked so; they are compiled in a folder of their own.
PROGRAM := swift build -c release --product vankho $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
TESTS := swift test -c release --disable-testable-imports --scratch-path .build/tests
SOURCES := Package.swift Sources Tests
# A crashed test must end, not wait for a debugger to draw its stack.
export SWIFT_BACKTRACE := enable=no

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1  /p' Makefile | while read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

site: build ## content/ → site/
	$(VANKHO) build

build: deps ## the program, .build/release/vankho
	$(PROGRAM)

test: deps-test ## all tests, with optimisation on
	$(PROGRAM)
	$(TESTS)

soak: deps-test ## the long runs of the tests of incremental and killed builds and of a large index
	$(PROGRAM)
	SOAK=1 $(TESTS) --filter "IncrementalTests|KillTests|SearchScaleTests"

record: deps-test ## rewrite the expected outputs of the tests, then show what changed
	$(PROGRAM)
	RECORD=1 $(TESTS); git diff --stat

check: lint test site ## what must hold before a change is sent
	$(VANKHO) check --site

SHOTS := .cache/shots

shots: deps-test ## pictures of the pages, telephone and desktop, light and dark, in SHOTS=folder
	SHOTS=$(SHOTS) $(TESTS) --filter PictureTests
	@ls $(SHOTS)

lint: ## format and style of the sources
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## rewrite the sources in the one format
	swift format --in-place --parallel --recursive $(SOURCES)

bench: build ## speed, as ratios against plain cmark-gfm in the same run
	sh Tests/Benchmarks/bench.sh $(VANKHO)

# How long each parser is fed with mutations of what is in Tests/Fuzzing/Corpus.
SECONDS := 60
FUZZ := .build/fuzz/release/fuzz
fuzz: deps ## SECONDS=60: every parser reads what libFuzzer makes up; what breaks one is kept in .build/fuzz/found
	VANKHO_FUZZ=1 swift build -c release --sanitize fuzzer --scratch-path .build/fuzz --product fuzz
	@for corpus in Tests/Fuzzing/Corpus/*; do \
	  parser=$$(basename $$corpus); mkdir -p .build/fuzz/found/$$parser; echo "$$parser"; \
	  VANKHO_PARSER=$$parser $(FUZZ) -max_total_time=$(SECONDS) -max_len=4000 -timeout=20 \
	    -artifact_prefix=.build/fuzz/found/$$parser- .build/fuzz/found/$$parser $$corpus 2>&1 | tail -1; \
	done; \
	! ls .build/fuzz/found/*-crash-* .build/fuzz/found/*-timeout-* .build/fuzz/found/*-oom-* 2> /dev/null

# What a model is made of: a folder of NAME.txt, one paragraph a line, and files of
# page<TAB>read<TAB>printed. Training/ tells where pairs come from.
CORPUS :=
PAIRS :=
OUT :=
MODEL := Sources/CRestorationModel/vankho.model

model: build ## CORPUS=folder PAIRS="file …" → the program's own restoration model
	@test -n "$(CORPUS)" && test -n "$(PAIRS)" || { echo 'say make model CORPUS=folder PAIRS="file …"'; exit 64; }
	$(VANKHO) train --corpus Training --corpus $(CORPUS) --pairs $(PAIRS) --output $(MODEL)

pairs: ## CORPUS=folder OUT=folder → lines set, damaged and read by Tesseract, to train on
	@test -n "$(CORPUS)" && test -n "$(OUT)" || { echo 'say make pairs CORPUS=folder OUT=folder'; exit 64; }
	mkdir -p $(OUT)
	python3 Training/render_pairs.py --corpus $(CORPUS) --language vie --pages 320 --seed 101 > $(OUT)/rendered-vie.tsv.part
	mv $(OUT)/rendered-vie.tsv.part $(OUT)/rendered-vie.tsv
	python3 Training/render_pairs.py --corpus $(CORPUS) --language eng --pages 150 --seed 202 > $(OUT)/rendered-eng2.tsv.part
	mv $(OUT)/rendered-eng2.tsv.part $(OUT)/rendered-eng2.tsv

clean: ## remove everything that was built, the site's own .gitignore excepted
	rm -rf .build .cache
	find site -mindepth 1 ! -name .gitignore -delete

# What the program and its tests need of the system, as package:probe; a probe is a file or a command.
DEPS := libcmark-gfm-dev:/usr/include/cmark-gfm.h \
  libcmark-gfm-extensions-dev:/usr/include/cmark-gfm-core-extensions.h \
  zlib1g-dev:/usr/include/zlib.h
TEST_DEPS := $(DEPS) cmark-gfm:cmark-gfm chromium:chromium \
  fonts-noto-core:/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf

define INSTALL_MISSING
missing=""; \
for dep in $(1); do \
  package=$${dep%%:*}; probe=$${dep#*:}; \
  case $$probe in \
    /*) test -e "$$probe" || missing="$$missing $$package" ;; \
    *) command -v "$$probe" > /dev/null 2>&1 || missing="$$missing $$package" ;; \
  esac; \
done; \
if [ -z "$$missing" ]; then exit 0; fi; \
line="apt-get install -y --no-install-recommends$$missing"; \
if command -v apt-get > /dev/null 2>&1 && [ "$$(id -u)" = 0 ]; then \
  echo "installing:$$missing"; \
  apt-get -o DPkg::Lock::Timeout=400 update -qq && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=400 install -y -qq --no-install-recommends $$missing > /dev/null; \
else \
  echo "missing:$$missing"; echo "run this once, then make again:"; echo "  sudo $$line"; exit 1; \
fi
endef

deps: ## what the program needs of the system
	@command -v swift > /dev/null 2>&1 || { echo "Swift 6.1 or newer is needed: https://www.swift.org/install/"; exit 1; }
	@$(call INSTALL_MISSING,$(DEPS))

deps-test: ## what the tests need besides
	@command -v swift > /dev/null 2>&1 || { echo "Swift 6.1 or newer is needed: https://www.swift.org/install/"; exit 1; }
	@$(call INSTALL_MISSING,$(TEST_DEPS))
