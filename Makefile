# make site: the handbook in site/ · make test: all that CI runs. Both do their own set-up.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SITE_READY := $(VENV)/.site-ready
TEST_READY := $(VENV)/.test-ready
LOCKS := .ci/locks
SOURCES := hooks tests
AUDIT := build/audit
PARITY := build/parity
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve test lint format bench clean check catalogs goldens locks regions browser r audit parity

help:  ## Show what there is to make.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: $(SITE_READY)  ## Build the site in site/.
	$(BIN)/mkdocs build --strict

serve: $(SITE_READY)  ## Show the site on this machine and rebuild it as files change.
	$(BIN)/mkdocs serve

check: $(SITE_READY)  ## Check the cases.
	$(BIN)/servicebank check

test: $(TEST_READY) browser r lint  ## Run all that CI runs.
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder --cov --cov-report=term:skip-covered
	$(BIN)/servicebank check
	SERVICEBANK_BOOKS=false $(BIN)/mkdocs build --strict --site-dir build/site

lint: $(TEST_READY)  ## Format, lint, types and import contracts.
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml

format: $(TEST_READY)  ## Put the code in order.
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

bench: $(TEST_READY) browser  ## Measure the speed budgets, beside other engines, and write docs/audit/bench.md; needs the network once, takes half an hour.
	$(BIN)/python -m tests.bench

parity: $(TEST_READY)  ## Stage the site, build it with another engine and compare; needs the network once.
	$(BIN)/python -m tests.parity $(PARITY)

audit: $(TEST_READY) browser $(AUDIT)/.ready  ## Look over the whole site and write docs/audit/; needs Node, Java and LibreOffice, takes minutes.
	$(BIN)/python -m tests.audit $(AUDIT)

goldens: $(TEST_READY)  ## Write the expected outputs anew, to be read in review.
	$(BIN)/pytest --update-goldens -q

catalogs: $(TEST_READY)  ## Bring the message catalogs up to the code.
	$(BIN)/python hooks/maintenance/catalogs.py

regions: $(TEST_READY)  ## Make the regions anew; needs the extra geo.
	$(BIN)/python hooks/maintenance/regions.py

locks:  ## Make the lock files anew; needs uv.
	sh .ci/lock

r:  ## See that there is an R for the example in it.
	sh .ci/r

browser: $(TEST_READY)  ## See that there is a Chromium for the browser tests.
	sh .ci/chromium $(BIN)/python

clean:  ## Remove all that can be made again.
	rm -rf $(VENV) .cache build dist site .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -rf hooks/*.egg-info

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Python 3.11.5 or later is needed; name one with make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)

$(AUDIT)/.ready: .ci/audit/package.json .ci/audit/package-lock.json
	mkdir -p $(AUDIT)
	cp .ci/audit/package.json .ci/audit/package-lock.json .ci/audit/.npmrc $(AUDIT)
	cd $(AUDIT) && npm ci
	touch $@

$(SITE_READY): $(BIN)/python $(LOCKS)/site.txt pyproject.toml
	$(BIN)/pip install --quiet --require-hashes -r $(LOCKS)/site.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(TEST_READY): $(BIN)/python $(LOCKS)/dev.txt pyproject.toml
	$(BIN)/pip install --quiet --require-hashes -r $(LOCKS)/dev.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@ $(SITE_READY)
