"""What may stand around and within a number, as pieces of patterns.

`ALONE` and `FREE` follow the first character of a number: a pattern that begins with a set of characters is
searched much faster than one that begins by looking back.
"""

ALONE = r"(?<![^\W_].)(?<![0-9][.,/–-].)"
"""The character before belongs to no other word or number."""

FREE = r"(?<![0-9].)(?<![0-9][.,/–-].)"
"""The same, but letters may stand before: `kvk12345678`."""

END = r"(?![^\W_]|[./–-][0-9]|,[0-9]{1,2}(?![0-9]))"
"""The number ends here: no letter, digit, further group or decimals."""

S = r"[ .\u00a0\u2009\u202f-]?"
"""At most one sign between the groups of a number: a blank of any width, a point, a hyphen."""

SS = r"[\s./\u2013-]{0,3}"
"""Up to three of the signs, blanks and line ends that people and mail programs put between groups."""
