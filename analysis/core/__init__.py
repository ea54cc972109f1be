"""What every package uses: errors and sentences, progress, texts of cells, positions, choices.

Imports nothing of ours and no numpy-heavy module, so that anything may import it.
"""
