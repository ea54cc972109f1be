"""The panels of the explorer: each shows one side of a session, and changes it."""
