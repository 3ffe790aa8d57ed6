# The commands of this repository. Each installs what it misses, and says so.
#
#   make serve     build for release and serve it on localhost, with the headers that a host sends
#   make dev       a quick build while developing, served the same way; again after a change, since nothing watches
#   make test      everything: static checks, native tests, vectors, browser tests, build, sizes, journeys
#   make check     the static part: format, lints on both targets, docs, licences
#   make build     dist/, ready for a static host, with header files beside it in dist-hosting/
#   make vectors   the independent Python reader against the frozen containers
#   make soak      what make test does a few times, many times: hostile input for the parsers, the model of the stores, kills of the
#                  browser, damage to its files. DAYBOOK_SOAK=100 says how many times as many inputs, DAYBOOK_SEED=n begins with
#                  that seed so that a failure can be repeated, DAYBOOK_KILLS=30 says how many kills in each browser
#   make bench     figures, into BENCHMARKS.md, beside a twin in React and other libraries; needs npm, a network and a quiet machine, and
#                  some twenty minutes. Where Node is older than 20.19, a newer one is brought. DAYBOOK_ROUNDS=3 says how often each
#                  thing is measured
#   make audit     what published checkers say: Lighthouse, axe, html-validate, stylelint, CSP Evaluator, advisories. One table;
#                  needs npm and a quiet machine
#   make reproduce builds what is committed twice, in folders that have nothing alike, and compares every byte: two whole builds.
#                  AGAINST=checksums.txt compares with what someone serves
#   make due       which help lines have to be looked at again today; DAY=2026-11-29 for another day
#   make screens   a picture of every screen, for review
#   make gallery   every component in every state, on localhost
#   make setup     the tools for building and testing; what bench and audit need besides, they bring

# wasm-opt is left out on purpose: it makes the download 0.3 % smaller and is one more tool to trust.

export DAYBOOK_TOOLS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/daybook-tools
export PATH := $(DAYBOOK_TOOLS)/bin:$(PATH)
PORT ?= 8417
TARGET := $(or $(CARGO_TARGET_DIR),target)

.DEFAULT_GOAL := help
.PHONY: help setup path build serve dev check test vectors soak bench audit reproduce due screens gallery

help:
	@sed -n 's/^#   make/make/p' Makefile

setup:
	@tools/setup.sh test

path:
	@echo "$(PATH)"

build:
	@tools/setup.sh build
	@tools/build.sh

serve: build
	cargo run --quiet --package daybook-site -- serve dist --port $(PORT)

dev:
	@tools/setup.sh build
	cargo run --quiet --package daybook-pack -- $(TARGET)/dev-dist --dev
	cargo run --quiet --package daybook-site -- serve $(TARGET)/dev-dist --port 8418

check:
	@tools/setup.sh test
	@tools/test.sh check

test:
	@tools/setup.sh test
	@tools/test.sh all

vectors:
	@tools/setup.sh test
	@tools/test.sh vectors

soak:
	@tools/setup.sh test
	@tools/test.sh soak

bench: build
	@tools/setup.sh bench
	@tools/bench.sh

audit: build
	@tools/setup.sh audit
	@tools/audit.sh

reproduce:
	@tools/setup.sh build
	@tools/reproduce.sh $(AGAINST)

due:
	@cargo run --quiet --package daybook-site -- due $(or $(DAY),$(shell date +%F))

screens: build
	@tools/setup.sh test
	DAYBOOK_DIST=$(CURDIR)/dist cargo run --package daybook-e2e --bin screens

gallery:
	@tools/setup.sh build
	cargo run --quiet --package daybook-pack -- $(TARGET)/gallery --dev --features gallery
	cargo run --quiet --package daybook-site -- serve $(TARGET)/gallery --port 8418
