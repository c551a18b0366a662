# `make site` is all a fresh clone needs. Everything runs in .venv; nothing is installed elsewhere.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPORA ?= ../shared/corpora

.PHONY: site serve test check model release audit licences clean

site: $(VENV)/installed ## Build the site into site/
	$(BIN)/briefing site

serve: $(VENV)/installed ## Preview at http://127.0.0.1:8000/, live
	$(BIN)/briefing serve

test: $(VENV)/tested ## Run all tests
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: $(VENV)/tested ## Lint and types
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

model: $(VENV)/trained ## Train the bundled language model again, from CORPORA
	$(BIN)/python -m training --corpora $(CORPORA)

release: $(VENV)/tested ## Wheel and source archive into dist/
	rm -rf dist
	$(BIN)/python -m build
	$(BIN)/twine check --strict dist/*

audit: $(VENV)/audited ## Known holes in what gets installed; what cannot be looked up fails
	$(BIN)/pip-audit --strict .

licences: $(VENV)/installed ## The table in LICENCES.md, from what is installed
	$(BIN)/python -m release.licences

clean: ## Remove what was generated, and .venv
	test ! -x $(BIN)/briefing || $(BIN)/briefing clean
	rm -rf site examples/site dist $(VENV)

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/tested: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/installed

$(VENV)/audited: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[audit]'
	@touch $@

$(VENV)/trained: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	@touch $@
