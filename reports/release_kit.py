"""The motivated intruder's kit: a sample of released texts and a form for somebody who tries to recognise people.

After the ICO's test (Anonymisation guidance, 2025): reasonably competent, with the internet and questions to ask,
without special knowledge. Nobody found in n texts bounds the share that can be found at about 3/n (Hanley and
Lippman-Hand, JAMA 1983).
"""

import random

from anonymizers.release import Release
from reports.page import render

SAMPLE = 30


def render_kit(release: Release, language: str, rng: random.Random) -> str:
    """A page with a random sample of texts and a form to fill in by hand."""
    sample = rng.sample([one.text for one in release.rows], min(SAMPLE, len(release.rows)))
    return render(
        "release_kit.html.j2", language=language, sample=sample, bound=bound(0, len(sample)), size=len(sample)
    )


def bound(found: int, tried: int) -> float:
    """The greatest share of texts whose person can be found, at 95 %, where an intruder found `found` of `tried`.

    The rule of three for none; Wilson's upper bound for some.
    """
    from anonymizers.attacks import wilson

    if not tried:
        return 1.0
    return min(1.0, 3 / tried) if not found else wilson(found, tried)[1]
