"""The control interface over HTTP: the sandbox as tests in any language use it. See README.md beside this file."""
