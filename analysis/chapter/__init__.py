"""The chapter's statements, each checked against the loaded data.

May import ``study`` and all below it.
"""
