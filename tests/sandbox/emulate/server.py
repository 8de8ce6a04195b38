"""Another stand-in for Slack, from npm, on this machine: it answers parts of the Web API and OAuth."""

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.sandbox.cast import AppIdentity
from bot.sandbox.server import listen

PACKAGE = "emulate@0.11.2"
INSTALL_LIMIT = 45
START_LIMIT = 15.0
APP = AppIdentity()
SEED = {
    "slack": {
        "users": [{"name": "ana", "real_name": "Ana Duarte"}, {"name": "ben", "real_name": "Ben Achebe"}],
        "channels": [{"name": "copy-review"}],
        "oauth_apps": [{"client_id": APP.client_id, "client_secret": APP.client_secret, "name": APP.name}],
    }
}


def emulate_or_skip(folder: Path) -> Path:
    """Install it there; skips where npm is not at hand, or cannot fetch it. Installing is the one step with a network."""
    if not os.environ.get("CI"):
        pytest.skip("compared with another stand-in where CI is set: its package is fetched from npm")
    npm = shutil.which("npm")
    if not (npm and shutil.which("node")):
        pytest.skip("compared with another stand-in where node and npm are at hand")
    command = [
        npm,
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--silent",
        "--prefix",
        str(folder),
        PACKAGE,
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=INSTALL_LIMIT)
    except (subprocess.SubprocessError, OSError) as error:
        pytest.skip(f"npm cannot fetch {PACKAGE} here: {type(error).__name__}")
    return folder / "node_modules/emulate/dist/index.js"


@contextmanager
def running(script: Path, folder: Path) -> Iterator[str]:
    """The address of its Web API, once it answers."""
    seed = folder / "seed.json"
    seed.write_text(json.dumps(SEED))
    with listen() as free:
        port = free.getsockname()[1]
    command = ["node", str(script), "start", "--service", "slack", "--port", str(port), "--seed", str(seed)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    try:
        _wait(process, f"http://127.0.0.1:{port}/api/auth.test")
        yield f"http://127.0.0.1:{port}/api/"
    finally:
        process.terminate()
        process.wait(START_LIMIT)


def _wait(process: "subprocess.Popen[bytes]", url: str) -> None:
    until = time.monotonic() + START_LIMIT
    while time.monotonic() < until:
        assert process.poll() is None, "emulate ended at once"
        try:
            urllib.request.urlopen(urllib.request.Request(url, b""), timeout=1).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("emulate did not start")
