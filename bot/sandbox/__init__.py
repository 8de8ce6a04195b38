"""A local stand-in for Slack: the Web API, Socket Mode and signed HTTP, on 127.0.0.1 only.

The app connects to it exactly as it connects to Slack. `control.SandboxSlack` starts it and acts as the people in it.
"""
