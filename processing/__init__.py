"""The Processing side: parameters in, ``analysis`` called, layers written and styled."""
