"""spaCy's convolutional pipelines: whole ones of en_core_web_sm's shape, and one for names alone.

The labels are those that https://huggingface.co/spacy/en_core_web_sm/raw/main/meta.json lists.
"""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language

_TAGS = """$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$
    RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX _SP ``""".split()
_RELATIONS = """ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj
    csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp
    pobj poss preconj predet prep prt punct quantmod relcl xcomp""".split()
_NAMES = """CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY TIME
    WORK_OF_ART""".split()
_LABELS = {"tagger": _TAGS, "parser": _RELATIONS, "ner": _NAMES}
_SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def pipeline(*, names_share: bool) -> Language:
    """Tags, dependencies and names over spaCy's default vectors (96 wide, four layers), initialised, not trained.

    Tagger and parser share their vectors; the names share them too, or have some of their own as in en_core_web_sm.
    """
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    for component, labels in _LABELS.items():
        shares = names_share or component != "ner"
        pipe: Any = nlp.add_pipe(component, config=_listening(component) if shares else {})
        for label in labels:
            pipe.add_label(label)
    nlp.initialize()
    return nlp


def _listening(component: str) -> dict[str, Any]:
    """The component's default settings, but for the vectors, which are the shared ones."""
    defaults = Language.get_factory_meta(component).default_config or {}
    return {"model": {**defaults["model"], "tok2vec": _SHARED}}


def names() -> Language:
    """Names alone, over vectors of their own; still to be trained."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    return nlp


__all__ = ["names", "pipeline"]
