"""Tests mirror the folders of the product. None of them, nor any process they start, can reach a model by accident."""

import os

from bot.llm.guard import LOOPBACK_ONLY

os.environ[LOOPBACK_ONLY] = "1"
os.environ["OPENAI_API_KEY"] = ""
