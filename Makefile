# Everything runs from .venv, which the first target makes; a file in it remembers what has been installed.
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps

.PHONY: plan test lint requirements clean
.DEFAULT_GOAL := plan

## Plan the sample of one month, and show what came out.
plan: $(VENV)/installed
	$(BIN)/planner plan data/samples/maand --out uit/maand --seconds 60

## All tests.
test: $(VENV)/installed-dev
	$(BIN)/python -m pytest --numprocesses auto

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

clean:
	rm -rf $(VENV) uit build *.egg-info
