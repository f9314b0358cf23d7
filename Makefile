# Needs Python 3.11.2 or newer with venv, git and make, and nothing else. `make help` says what there is.

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11, 2))
# The first Python that is new enough; another is named as `make PYTHON=python3.12`.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)
NPM := $(shell command -v npm 2>/dev/null)
TYPES := tests/types
TESTS := # what `make test TESTS=tests/reading` runs; nothing means all

# Material's warning about MkDocs 2, which we pin away from.
export NO_MKDOCS_2_WARNING := 1
.DEFAULT_GOAL := help

.PHONY: help
help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: $(VENV)/carebook.stamp ## Check the book and build all languages into site/
	$(BIN)/carebook check
	$(BIN)/mkdocs build --strict
	@echo "The site is in site/: open site/index.html, or run \`make serve\`."

.PHONY: serve
serve: $(VENV)/carebook.stamp ## Show the site at http://127.0.0.1:8000/ and follow edits
	$(BIN)/mkdocs serve

.PHONY: test
test: $(VENV)/dev.stamp ## Run all tests, or those in TESTS=; finds or installs a browser
	$(BIN)/python -m tests.browser.find_browser
	$(BIN)/python -m pytest $(TESTS)

.PHONY: check
check: $(VENV)/dev.stamp $(if $(NPM),types,no-types) ## Check the code: style, types, and scripts where Node is
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

.PHONY: types no-types
types: $(TYPES)/node_modules/.package-lock.json
	cd $(TYPES) && node_modules/.bin/tsc --project .
no-types:
	@echo "Types of scripts are not checked: there is no Node on this machine."

.PHONY: bench
bench: $(VENV)/dev.stamp ## Measure Carebook against its peers
	$(BIN)/python -m tests.bench

.PHONY: lock
lock: ## Resolve requirements*.lock from pyproject.toml; UPGRADE=1 takes newer versions
	$(PYTHON) -m venv --clear .cache/lock && .cache/lock/$(notdir $(BIN))/python -m pip install --quiet uv==0.13.9
	$(RESOLVE) --group build --output-file requirements.lock
	$(RESOLVE) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

# Hashes and names, no addresses; for every system and every Python we support.
RESOLVE = UV_CUSTOM_COMPILE_COMMAND="make lock" .cache/lock/$(notdir $(BIN))/uv pip compile --quiet --no-config \
	--universal --python-version 3.11.2 --generate-hashes --no-annotate $(if $(UPGRADE),--upgrade) pyproject.toml

# The environment: made once, and anew when the lock changes.
$(VENV)/site.stamp: requirements.lock
	@$(or $(PYTHON),false) -c '$(NEW_ENOUGH)' || { echo "Carebook needs Python 3.11.2 or newer. Name one:" \
		"make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Making the environment in $(VENV)/ (a minute or so) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --require-hashes --requirement requirements.lock
	@touch $@

# The package itself last: its build backend comes with the lock.
$(VENV)/carebook.stamp: $(VENV)/site.stamp pyproject.toml
	@$(PIP) --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/carebook.stamp requirements-dev.lock
	@echo "Installing what tests need into $(VENV)/ ..."
	@$(PIP) --require-hashes --requirement requirements-dev.lock
	@touch $@

$(TYPES)/node_modules/.package-lock.json: $(TYPES)/package-lock.json
	npm --prefix $(TYPES) ci --silent
	@touch $@
