"""Briefing: turns a folder of documents into a briefing site people trust."""

__version__ = "0.1.0"
