"""Every output field, by what it is about; ``schema`` puts them together.

Names are English and never translated; aliases and meanings are, when they are asked for.
"""
