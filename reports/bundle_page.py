"""The letter to the person: one offline HTML page with what was asked, what is held, and the data itself."""

import re
from functools import partial

from reports import wording
from reports.bundle_columns import column_words, value_words
from reports.bundle_marks import label_rows, marks_of, spans
from reports.bundle_model import Bundle, Entry, Extract
from reports.bundle_order import by_source
from reports.bundle_overview import kinds_held, overview, period
from reports.bundle_sums import complete
from reports.bundle_timeline import anchors, months
from reports.bundle_wording import enumerated, say, say_or

_SURE = 0.85  # a match below this is called uncertain in the letter


def render_html(bundle: Bundle, *, records: bool = True) -> str:
    """The page in the person's language; the same bundle gives the same page. Without `records` it is the letter and
    the overview alone.

    It calls itself complete only where `complete` is true; otherwise it names what could not be read.
    """
    from reports import page

    language = bundle.language
    marks = marks_of(bundle)
    return page.render(
        "bundle.html.j2",
        language=language,
        bundle=bundle,
        records=records,
        policy=bundle.policy,
        controller=bundle.policy.controller or say("no_controller", language),
        complete=complete(bundle),
        overview=overview(bundle),
        span=period(bundle.entries),
        kinds=enumerated(kinds_held(bundle), language),
        sources=enumerated([row.source for row in overview(bundle)], language),
        groups=by_source(bundle.entries),
        labels=label_rows(bundle),
        months=months(bundle.entries),
        anchors=anchors(bundle.entries),
        columns=partial(column_words, language=language),
        codes=partial(value_words, language=language),
        skipped={row.source for row in bundle.skipped},
        say=partial(say, language=language),
        spans=lambda text, entry: spans(text, marks.get(entry.id, ())),
        moment=partial(_moment, language),
        title=partial(_title, language),
        reasons=partial(_reasons, language),
        ground=partial(_ground, language),
        left_out=partial(_left_out, language),
    )


def _moment(language: str, entry: Entry) -> str:
    """Date, time of day and offset as far as the source gives them: 2 maart 2026, 14:05 (UTC+01:00)."""
    if not entry.at:
        return entry.at_text or say("unknown_time", language)
    time = entry.at[11:16]
    offset = re.search(r"(Z|[+-]\d\d:\d\d)$", entry.at[16:])
    zone = f" (UTC{offset.group().replace('Z', '').replace('+00:00', '')})" if time and offset else ""
    return wording.date(entry.at, language) + (f", {time}" if time else "") + zone


def _title(language: str, entry: Entry) -> str:
    """The kind of record in words, as a heading; an unknown kind as the source calls it."""
    word = say_or(f"kind_{entry.kind}", language, entry.kind)
    return word[:1].upper() + word[1:]


def _reasons(language: str, entry: Entry) -> str:
    """Why the record is here, the surest reason first."""
    ranked = sorted(entry.reasons, key=lambda reason: (-reason.score, reason.basis, reason.detail))
    said = []
    for reason in ranked:
        doubt = say("unsure", language, share=wording.percent(reason.score, language))
        remarks = [reason.detail, "" if reason.score >= _SURE else doubt]
        shown = "; ".join(remark for remark in remarks if remark)
        said.append(say(f"basis_{reason.basis}", language) + (f" ({shown})" if shown else ""))
    return "; ".join(dict.fromkeys(said))


def _ground(language: str, ground: str) -> str:
    return say_or(f"ground_{ground}", language, ground)


def _left_out(language: str, extract: Extract) -> str:
    """What an extract leaves out, counted: 4 zinnen en 2 velden."""
    counted = (("sentences_of", extract.sentences_left_out), ("fields_of", extract.fields_left_out))
    said = [say(key, language, count=count) for key, count in counted if count]
    return enumerated(said, language) or say("sentences_of", language, count=0)
