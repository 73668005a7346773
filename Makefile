# Dateline's targets. Each one first sets up what it needs; a second run finds it there.

GO := scripts/go
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
CASE := sampledata/kazakhstan-2022.json
PICTURE := assets/readme/kazakhstan-2022.png

# The laws hold of documents made by chance: by the same chance in every make test, so that its result
# tells of the tree alone, and by another one in every make laws.
LAWS = $(addprefix ./,$(sort $(dir $(shell grep -rl --include='*_test.go' pgregory.net/rapid app timeline))))
CHECKS ?= 2000

# About ten seconds a target. Counted in inputs, so that a slow machine takes longer and not less.
FUZZ := $(GO) test -run '^$$' -fuzzminimizetime 10x

.DEFAULT_GOAL := help
.PHONY: help run build commands test test-all laws lint race bench cross picture icon clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 12

run: ## Set up, build, and open the window on the case study
	@scripts/run.sh $(CASE)

build: ## Set up, and build build/dateline, with the window
	@scripts/setup.sh window
	@scripts/build.sh

commands: ## Set up, and build build/commands/dateline, without the window
	@scripts/setup.sh go
	CGO_ENABLED=0 $(GO) build -o build/commands/ ./cmd/dateline

test: ## Set up, check, and run every test, the real window included
	@scripts/setup.sh test
	@scripts/gofmt.sh
	$(GO) vet ./...
	RAPID_SEED=1 DATELINE_NEED_WINDOW=1 $(GO) test -timeout 25m ./...
	$(FUZZ) -fuzz '^FuzzParse$$' -fuzztime 120000x ./timeline/edtf
	$(FUZZ) -fuzz '^FuzzRead$$' -fuzztime 60000x ./timeline/file
	$(FUZZ) -fuzz '^FuzzRead$$' -fuzztime 20000x ./timeline/exchange/sheet

test-all: ## Set up, hold the pictures against the tools of others, and try every screen at every size
	@scripts/setup.sh pictures
	RAPID_SEED=1 DATELINE_NEED_TOOLS=1 $(GO) test ./timeline/draw/... ./timeline/exchange/... ./timeline/typeset/... ./timeline/attached/... ./assets/web
	DATELINE_NEED_TOOLS=1 $(GO) test -run '^TestEveryScreenFits$$' ./app

laws: ## Try the laws on many more documents, other ones every time
	@scripts/setup.sh window
	RAPID_CHECKS=$(CHECKS) RAPID_NOFAILFILE=1 $(GO) test -count=1 -timeout 2h $(LAWS)

lint: ## Look for mistakes with staticcheck, and in the build that screen readers can use
	@scripts/setup.sh window
	$(GO) run $(STATICCHECK) ./...
	$(GO) vet -tags accessibility ./...

race: ## Run every test under the race detector
	@scripts/setup.sh test
	RAPID_SEED=1 DATELINE_NEED_WINDOW=1 $(GO) test -race -timeout 2h ./...

bench: ## Run the benchmarks
	@scripts/setup.sh window
	$(GO) test -run '^$$' -bench . -benchmem ./...

cross: ## Build the commands for Windows, macOS and Linux
	@scripts/setup.sh go
	GOOS=windows GOARCH=amd64 CGO_ENABLED=0 $(GO) build -o build/windows-amd64/ ./cmd/dateline
	GOOS=darwin GOARCH=arm64 CGO_ENABLED=0 $(GO) build -o build/darwin-arm64/ ./cmd/dateline
	GOOS=linux GOARCH=arm64 CGO_ENABLED=0 $(GO) build -o build/linux-arm64/ ./cmd/dateline

picture: commands ## Draw the README's picture again
	@mkdir -p $(dir $(PICTURE))
	build/commands/dateline render $(CASE) -o $(PICTURE) --size 1280x800 --scale 2 --theme light

icon: ## Draw assets/icon.png from icon.svg, with librsvg's rsvg-convert
	rsvg-convert -w 1024 -h 1024 assets/icon.svg -o assets/icon.png

clean: ## Remove what the other targets made
	rm -rf build out
