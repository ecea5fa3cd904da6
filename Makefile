# Everything runs from .venv, which the first target makes; a file in it remembers what has been installed.
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps

.PHONY: plan ui test clients browser lint requirements clean
.DEFAULT_GOAL := plan

## Plan the sample of one month, and show what came out.
plan: $(VENV)/installed
	$(BIN)/planner plan data/samples/maand --out uit/maand --seconds 60

## The planner in the browser, with samples at first start; Ctrl-C stops it.
ui: $(VENV)/installed
	@$(BIN)/planner ui

## All tests.
test: $(VENV)/installed-dev
	$(BIN)/python -m pytest --numprocesses auto

## Calendars and workbooks, read by programs that nobody here wrote. Needs Debian or Ubuntu, see clients/README.md.
clients: $(VENV)/installed-dev
	clients/install-debian-packages.sh
	@$(MAKE) --no-print-directory .venv-clients/installed clients/node_modules/installed clients/build/read_with_libical
	$(BIN)/python -m pytest clients

.venv-clients/installed: clients/requirements.txt | $(BIN)/python
	@echo "Installing the clients written in Python (once) ..."
	$(PYTHON) -m venv .venv-clients || { $(PYTHON) -m venv --clear --without-pip .venv-clients && $(PYTHON) -m pip --python .venv-clients/bin/python install --quiet pip; }
	@.venv-clients/bin/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes -r clients/requirements.txt
	@touch $@

clients/node_modules/installed: clients/package.json clients/package-lock.json
	@echo "Installing the client written in JavaScript (once) ..."
	@npm ci --prefix clients --no-audit --no-fund --silent
	@touch $@

clients/build/read_with_libical: clients/read_with_libical.c
	@mkdir -p clients/build
	gcc -O1 -Wall -Wextra -Werror -o $@ $< -lical

## Journeys through the pages in Debian's Chromium, and a look for what not everyone can use. See browser/README.md.
browser: $(VENV)/installed-dev
	browser/install-debian-packages.sh
	$(BIN)/python -m pytest browser

## Style, types and who may import whom.
lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 of nieuwer is nodig / Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; }

$(VENV)/installed: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the planner runs on (once) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements.txt
	@$(PIP_INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@echo "Installing what the tests and linters need (once) ..."
	@$(PIP_INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@

## Pin again what pyproject.toml asks for; read the difference before you keep it.
COMPILE := $(VENV)/pin/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-annotate --no-header \
	--no-emit-options --build-deps-for editable
requirements: | $(BIN)/python
	$(PYTHON) -m venv $(VENV)/pin
	$(VENV)/pin/bin/python -m pip --disable-pip-version-check install --quiet pip-tools
	$(COMPILE) --extra dev --output-file requirements-dev.txt pyproject.toml
	$(COMPILE) --constraint requirements-dev.txt --output-file requirements.txt pyproject.toml
	$(COMPILE) --output-file clients/requirements.txt clients/requirements.in

clean:
	rm -rf $(VENV) .venv-clients clients/node_modules clients/build uit build *.egg-info
