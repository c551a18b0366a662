"""Tests of Briefing: a file a module, in the order of the rows."""
