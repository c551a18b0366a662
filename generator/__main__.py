"""`python -m generator` is the command `briefing`."""

from generator.cli import app

if __name__ == "__main__":
    app(prog_name="briefing")
