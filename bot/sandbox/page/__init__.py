"""The sandbox's page: what one person sees of the workspace, and what they do in it, in a browser on this machine.

The server reads all markup into nodes (`nodes.py`); the browser makes elements of nodes, never HTML of text.
"""
