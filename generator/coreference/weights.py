"""What each figure of `features` weighs.

Fitted on GUM train and a list of pronouns of PolNeAR train: `python -m benchmarks.coreference_weights --corpora …`.
"""

WEIGHTS = {
    "same sentence": 0.42,
    "sentence before": 0.74,
    "sentences": -1.3,
    "paragraphs": -0.44,
    "subject to subject": 0.71,
    "owner": 0.32,
    "mentions": 0.64,
    "pronoun before": 0.01,
    "leads the sentence": 0.25,
    "leads the paragraph": 0.45,
    "spoke last": 2.11,
    "spoke before another came": 0.74,
    "governs": 1.02,
    "gender unknown": -1.01,
    "spoken of": -0.47,
    "nameless": -1.17,
    "named in what is said": -0.31,
    "nobody": -1.25,
}
