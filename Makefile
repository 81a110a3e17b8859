# Sluice: build, test and try it. `make` lists the targets; each installs what it needs and lacks (.ci/setup).

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

# After a crash the Swift runtime's symbolizer may hold the output pipe for minutes; a test run has to end.
export SWIFT_BACKTRACE := enable=no

# The release build: everything static but libm, libc and the loader, so that a command starts in milliseconds.
# The linker prefers the shared libraries of the system, except for those it finds as an archive in this folder first.
STATIC := $(CURDIR)/.build/static
ARCHIVES := libstdc++.a libsqlite3.a libyaml.a libcmark-gfm-extensions.a libcmark-gfm.a
RELEASE := --configuration release --static-swift-stdlib --disable-local-rpath -Xlinker '-L$(STATIC)' -Xlinker -s
BINARY := $(CURDIR)/.build/release/sluice

FORMAT := --parallel --configuration .swift-format --recursive Package.swift Sources Tests Benchmarks Fuzz
PYTEST := '$(CURDIR)/.build/venv/bin/python' -m pytest --quiet -p no:cacheprovider

.PHONY: help build test demo bench fuzz lint format clean
.PHONY: setup-build setup-test setup-bench guards lint-only build-tests cloud-tests release release-tests swift-tests

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s  %s\n", $$1, $$2 }' Makefile

build: setup-build release ## Build the release binary: .build/release/sluice

test: setup-test guards lint-only build-tests cloud-tests release release-tests swift-tests ## Run every test
	@tail -n 1 .build/*-tests.log

demo: setup-test release ## Play the story of hello-color against a cloud on loopback
	@Tests/Demo/play

bench: setup-bench release ## Compare Sluice with other tools
	@Benchmarks/run

fuzz: setup-build ## Feed templates, filters, JSON and versions with made-up bytes for a minute
	@Fuzz/run

lint: setup-build guards lint-only ## Check the rules of the house and the style

format: setup-build ## Bring the Swift files into style
	swift format --in-place $(FORMAT)

clean: ## Remove everything that was built, the Python packages too
	rm -rf .build

setup-build setup-test setup-bench:
	@.ci/setup $(@:setup-%=%)

guards:
	.ci/guards

lint-only:
	swift format lint --strict $(FORMAT)

build-tests:
	$(PYTEST) Tests/Build | tee .build/build-tests.log

cloud-tests:
	cd Tests/Cloud && $(PYTEST) | tee '$(CURDIR)/.build/cloud-tests.log'

release:
	@mkdir -p '$(STATIC)'
	@for archive in $(ARCHIVES); do ln -sf "$$(gcc -print-file-name=$$archive)" '$(STATIC)'; done
	swift build $(RELEASE) --product sluice

release-tests:
	SLUICE_BINARY='$(BINARY)' $(PYTEST) Tests/Release | tee .build/release-tests.log

# The end-to-end tests drive the binary that users get; `swift test` by itself drives the debug build.
swift-tests:
	swift build --build-tests --explicit-target-dependency-import-check error
	SLUICE_BINARY='$(BINARY)' swift test --skip-build --disable-xctest | tee .build/swift-tests.log
