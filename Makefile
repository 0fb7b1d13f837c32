# `make run`: set up and check the sample report. `make test`: set up and run every check of the project.
# PYTHON=… names the interpreter to set up with (3.11 or later).

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready
SOURCES := schemas ingest extract checks hegui
SAMPLE = corpus/$(shell cat corpus/SAMPLE)
SEED ?= 1
COUNT ?= 1
LOCK = $(BIN)/uv pip compile pyproject.toml --group dev --extra bulk --extra cluster --extra model --extra pandas --extra spacy --generate-hashes --no-emit-index-url --no-header -p 3.11 --universal

.PHONY: run test quick test-desktop eval corpus bench lock data reference architecture pictures wheelhouse clean setup

run: $(READY)
	@$(BIN)/hegui check $(SAMPLE) --fail-on never
	@$(BIN)/hegui check $(SAMPLE) --fail-on never --format json --output reports_out/
	@echo 'export PATH="$(CURDIR)/$(BIN):$$PATH"    # 之后直接写 hegui …（then hegui is a command）'

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

# While one works: the linters, and the tests of what was changed since main (tests/quick.py). In a minute.
quick: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.quick

# What needs LibreOffice, a browser and fonts; installs what is missing.
test-desktop: $(READY)
	@.ci/desktop
	$(BIN)/python -m pytest -n 2 -m desktop

# Accuracy, by seeds; most bodies have the seeds 1 to 3.
eval: $(READY)
	$(BIN)/python -m hegui eval corpus/reports
	$(BIN)/python -m tests.reading corpus/pages
	$(BIN)/python -m tests.accuracy --seed $(SEED) --count $(COUNT) --out docs/accuracy.md

# Whole reports of every layout and of invented bodies in every format, with their truth, to corpus/out;
# installs what is missing.
corpus: $(READY)
	@.ci/desktop office fonts
	$(BIN)/python -m corpus.layouts --seed $(SEED) --count $(COUNT)
	$(BIN)/python -m corpus.checklists corpus/out/checklists --seed $(SEED) --count $$((15 * $(COUNT)))
	for half in a b; do $(BIN)/python -m corpus.bodies corpus/out/$$half --half $$half --seed $(SEED) --count $(COUNT) \
	--formats docx,txt,libreoffice.pdf,reportlab.pdf,clean.scan.pdf,noisy.scan.pdf --defects || exit 1; done

bench: $(READY)
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_render
	$(BIN)/python -m tests.bench_ocr
	$(BIN)/python -m tests.bench_bulk

lock: $(READY)
	$(LOCK) -o requirements.lock

# The facts; the severities above which rules are not given, of what they did at first sight.
data: $(READY)
	$(BIN)/python -m schemas.facts.build
	$(BIN)/python -m tests.rule_record

# The pages of docs/ that are written from the program: checks, rule packs, commands.
reference: $(READY)
	$(BIN)/python -m hegui.reference

# The pictures of docs/architecture.md, drawn from the folders and contracts.
architecture: $(READY)
	$(BIN)/python -m tests.architecture

# The pictures of docs/guide.md; installs what is missing.
pictures: $(READY)
	@.ci/desktop
	$(BIN)/python -m tests.pictures

# Wheels for a machine without network, to dist/wheelhouse; FOR=windows for one with Windows, to dist/wheelhouse-windows.
wheelhouse: $(READY)
	@.ci/wheelhouse $(FOR)

setup: $(READY)

$(READY): requirements.lock pyproject.toml .ci/setup
	@PYTHON="$(PYTHON)" .ci/setup
	@touch $@

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache build dist corpus/out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find reports_out -type f ! -name .gitkeep -delete
