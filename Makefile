# The commands of the project. The set-up lives in .venv and is made anew when a requirements file changes.
PYTHON ?= python3
BIN := .venv/bin
# How many test files are played side by side.
HANDS ?= 3
STAMP := .venv/.ready
PAGE := tenant/page/node_modules/.ready

.PHONY: run test check bench pins clean setup page

setup: $(STAMP)

$(STAMP): requirements.txt requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed.")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt -r requirements-dev.txt
	@touch $@

page: $(PAGE)

# Microsoft's card renderer and its companions for the local Teams window; a packaged Node serves where none is found.
$(PAGE): $(STAMP) tenant/page/package.json
	$(BIN)/python -m tenant.assets
	@touch $@

run: $(STAMP) $(PAGE)
	$(BIN)/python app.py local

test: $(STAMP) $(PAGE)
	$(BIN)/python -m pytest -n $(HANDS) --dist loadfile -m "not alone"
	$(BIN)/python -m pytest -m alone

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_house.py -q -p no:randomly --no-cov

bench: $(STAMP)
	$(BIN)/python -m bench

pins: $(STAMP)
	$(BIN)/pip-compile -q --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras -o requirements.txt requirements.in
	$(BIN)/pip-compile -q --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --strip-extras --allow-unsafe -o requirements-dev.txt requirements-dev.in

clean:
	rm -rf .venv build tenant/page/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
