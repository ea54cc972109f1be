"""Dialogs: they show, collect choices and hand them on; they compute nothing."""
