# Needs Python 3.11.2 or newer with venv, git and make, and nothing else. `make help` says what there is.

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11, 2))
# The first Python that is new enough; another is named as `make PYTHON=python3.12`.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)

# Material's warning about MkDocs 2, which we pin away from.
export NO_MKDOCS_2_WARNING := 1
.DEFAULT_GOAL := help

.PHONY: help
help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: $(VENV)/carebook.stamp ## Check the book and build all languages into site/
	$(BIN)/carebook check
	$(BIN)/mkdocs build --strict
	@echo "The site is in site/: open site/index.html, or run \`make serve\`."

.PHONY: bundle
bundle: site ## Pack the site into one file for a USB stick, in dist/
	$(BIN)/carebook bundle

.PHONY: serve
serve: $(VENV)/carebook.stamp ## Show the site at http://127.0.0.1:8000/ and follow edits
	$(BIN)/mkdocs serve

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

# What developers of the engine do; a knowledge base of your own has none of it.
-include tests/targets.mk
