"""Markers and replacements: the right ones, in the right places."""

from hypothesis import given
from hypothesis import strategies as st

from anonymizers.markers import mark
from anonymizers.replace import Replacement, replace
from detectors.finding import Finding


def test_markers_are_numbered_by_value() -> None:
    text = "Jan belt Els Claes. els claes mailt JAN via a@b.example"
    spots = [("Jan", "PERSON"), ("Els Claes", "PERSON"), ("els claes", "PERSON"), ("JAN", "PERSON")]
    findings = [Finding(text.index(v), text.index(v) + len(v), label, 1.0, "t") for v, label in spots]
    findings.append(Finding(text.index("a@b"), len(text), "EMAIL", 1.0, "t"))
    masked, counts = mark(text, findings)
    assert masked == "<PERSON_1> belt <PERSON_2>. <PERSON_2> mailt <PERSON_1> via <EMAIL_1>"
    assert counts == {"PERSON": 4, "EMAIL": 1}


@given(st.text(min_size=1, max_size=60), st.data())
def test_replacing_touches_nothing_else(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    expected, last = "", 0
    for start, end in pairs:
        expected += text[last:start] + "[x]"
        last = end
    assert replace(text, [Replacement(a, b, "[x]") for a, b in pairs]) == expected + text[last:]
