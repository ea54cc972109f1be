# `make help` lists the targets.
.DEFAULT_GOAL := help
OUT ?= build/carte1
MEMBERSHIPS ?=
SAMPLE ?=
JOBS ?= auto
# Handed over by the environment, so that names with spaces, quotes or accents stay whole.
export OUT MEMBERSHIPS SAMPLE
PY := tools/python

.PHONY: help setup carte1 test hostile faults fuzz windows matrix package gate translations teaching geocode-score bench bench-large bench-sociogram

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: ## install what is missing (QGIS, Python packages); needs root or sudo
	@tools/setup dev

carte1: ## make Carte 1 from the sample (SAMPLE=full: all of it) or MEMBERSHIPS=table, into OUT=folder
	@tools/setup run
	@tools/carte1 "$$OUT" "$$MEMBERSHIPS" "$$SAMPLE"

test: setup ## run every check and every test
	@tools/test

hostile: setup ## send every broken table through the algorithms in both languages
	@mkdir -p -m 700 build/runtime
	@HOSTILE=all QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$$PWD/build/runtime" \
		$(PY) -m pytest -q -n auto tests/processing/hostile

faults: ## full disks, kills, pairs of runs, cancels, a database that goes: what is left of it
	@tools/setup faults
	@$(PY) tests/faults/run.py

fuzz: setup ## try 10 000 cases of each property of import, location and measures
	@HYPOTHESIS_PROFILE=fuzz $(PY) -m pytest -v -n $(JOBS) --dist worksteal --durations=0 \
		-p no:pytest_qgis tests/analysis/properties tests/analysis/communities/test_detection.py
	@mkdir -p -m 700 build/runtime
	@HYPOTHESIS_PROFILE=fuzz QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$$PWD/build/runtime" \
		$(PY) -m pytest -q -n $(JOBS) -k "row_order or region_of_the_sample" \
		tests/processing/algorithms/test_carte1.py tests/processing/cartography/test_map_series.py

windows: setup ## use the plugin in a real QGIS window, in both languages
	@mkdir -p -m 700 build/runtime
	@WINDOWS=all XDG_RUNTIME_DIR="$$PWD/build/runtime" QT_QPA_PLATFORM=offscreen \
		$(PY) -m pytest -q tests/ui -k desktop

matrix: ## run every test on QGIS 3.40 and 3.44 too; needs root and debootstrap
	@tools/matrix

package: setup ## build the zip that QGIS installs, build/nodal_cities.zip
	@$(PY) tools/package.py

gate: package ## check the zip as the official plugin site does, and on Qt 6
	@$(PY) tools/gate
	@GATE=1 $(PY) -m pytest -q -p no:pytest_qgis tests/tools/test_gate.py

translations: setup ## collect the sentences to translate, and compile the translations
	@$(PY) tools/translations.py

teaching: setup ## fill the teaching sheets with answers computed from the sample, and take the pictures
	@$(PY) tools/teaching/sheet.py
	@$(PY) tools/teaching/pictures.py

geocode-score: setup ## measure how many cities are located, and how rightly
	@$(PY) tools/geocode_score.py

bench: setup ## compare speed and memory with the usual packages, over all shapes (an hour)
	@$(PY) tools/bench/run.py
	@$(PY) tools/bench/growth.py
	@LANG=C $(PY) tools/bench/whole.py
	@LANG=C $(PY) tools/bench/million.py

bench-large: setup ## measure 20 000 cities in 200 networks and 50 000 in 100
	@$(PY) tools/bench/run.py --large

bench-sociogram: setup ## compare drawings with networkx and igraph: time, crossings, overlaps
	@$(PY) tools/bench/run.py --sociogram
