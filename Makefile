# Two commands on a fresh machine with Python 3.11 or newer: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check format lock bench rivals clean

demo: .venv/ready
	$(BIN)/inzage demo

test: .venv/ready
	$(BIN)/pytest -q

check: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The environment: every dependency from the lock file, checked by hash, then this project without looking further.
.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("inzage needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Writes the lock anew; needs uv (`pip install uv`). It names no index: the installer's own settings decide.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --no-header --extra dev -o requirements.lock pyproject.toml

bench: .venv/ready
	$(BIN)/python -m benchmarks

# The detectors that ours is measured beside, in an environment of their own (deduce is LGPL and wants other versions).
rivals: .venv-rivals/ready

.venv-rivals/ready: benchmarks/rivals.lock
	$(PYTHON) -m venv .venv-rivals
	.venv-rivals/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/rivals.lock
	@touch $@

clean:
	rm -rf .venv .venv-rivals dist build demo-home
