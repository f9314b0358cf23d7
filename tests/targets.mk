# Included by the Makefile above: what developers of the engine do.

NPM := $(shell command -v npm 2>/dev/null)
TYPES := tests/types
TESTS := # what `make test TESTS=tests/reading` runs; nothing means all

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

.PHONY: pictures
pictures: $(VENV)/dev.stamp ## Take the README's pictures anew
	$(BIN)/python -m tests.pictures

.PHONY: lock
lock: ## Resolve requirements*.lock from pyproject.toml; UPGRADE=1 takes newer versions
	$(PYTHON) -m venv --clear .cache/lock && .cache/lock/$(notdir $(BIN))/python -m pip install --quiet uv==0.13.9
	$(RESOLVE) --group build --output-file requirements.lock
	$(RESOLVE) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

# Hashes and names, no addresses; for every system and every Python we support.
RESOLVE = UV_CUSTOM_COMPILE_COMMAND="make lock" .cache/lock/$(notdir $(BIN))/uv pip compile --quiet --no-config \
	--universal --python-version 3.11.2 --generate-hashes --no-annotate $(if $(UPGRADE),--upgrade) pyproject.toml

$(VENV)/dev.stamp: $(VENV)/carebook.stamp requirements-dev.lock
	@echo "Installing what tests need into $(VENV)/ ..."
	@$(PIP) --require-hashes --requirement requirements-dev.lock
	@touch $@

$(TYPES)/node_modules/.package-lock.json: $(TYPES)/package-lock.json
	npm --prefix $(TYPES) ci --silent
	@touch $@
