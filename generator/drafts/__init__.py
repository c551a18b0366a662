"""Files for editors to begin with: what the site says today, each line a decision ready to be made.

`lines` says how such a file is set, `document` what stands in a document's, `everywhere` and `front` in those for all.
Taking the "#" from any line changes nothing: that is the promise, and a test of each line keeps it.
"""

from __future__ import annotations

from generator.drafts.document import document_draft
from generator.drafts.everywhere import entities_draft
from generator.drafts.front import front_draft

__all__ = ["document_draft", "entities_draft", "front_draft"]
