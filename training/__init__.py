"""How the bundled language model was made, and is made again: `make model`."""
