"""Domain suffixes by which a bare `firma.be` is known, and the abbreviations that a lost blank makes look like one."""

SUFFIXES = (
    "be|nl|fr|lu|de|eu|com|org|net|info|io|co|uk|ch|at|es|it|pt|pl|ie|dk|se|fi|cz|gr|ro|hu|us|ca|au|me|ly|gl|tv|cc|"
    "biz|ai|dev|app|tech|online|site|website|store|shop|cloud|blog|agency|studio|design|group|energy|bio|eco|care|"
    "health|school|academy|email|support|solutions|services|company|consulting|digital|media|news|live|life|world|"
    "xyz|name|pro|mobi|edu|gov|int|aero|jobs|travel|brussels|vlaanderen|gent|gle|link|page|amsterdam|frl|paris|bzh|alsace|corsica|"
    "berlin|hamburg|koeln|cologne|bayern|saarland|wien|tirol|swiss|london|wales|cymru|scot|irish|cat|example"
)
"""Alternatives of a pattern. Ordinary words that end sentences (to, in, is, so, no, la) are left out."""

ABBREVIATIONS = frozenset(
    "dhr mevr mw mr mrs ms dr drs prof ir ing fam hr fr st ste mme mlle bv nv sa cv vzw asbl enz etc nr nrs tel art "
    "blz pag incl excl evt bijv resp ca max min ong num cf zgn vgl afd dir min sec st nvt tav ivm obv mbt aub svp stp "
    "ok mvg vg asp ado gr grt btw mfg lg vlg".split()
)
"""What stands before a point in prose: `dhr.de Vries` holds no domain."""
