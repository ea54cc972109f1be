"""What the desktop says after a run: temporary layers to keep, places to settle, a run again."""
