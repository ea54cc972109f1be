# `make help` lists the targets.
.DEFAULT_GOAL := help
OUT ?= build/carte1
MEMBERSHIPS ?=
PY := .venv/bin/python

.PHONY: help setup carte1 test

help: ## list the targets
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: ## install what is missing (QGIS, Python packages); needs root or sudo
	@tools/setup

carte1: setup ## make Carte 1 from the sample, or from MEMBERSHIPS=table, into OUT=folder
	@tools/carte1 "$(OUT)" "$(MEMBERSHIPS)"

test: setup ## run every test
	@tools/test
