"""How far a number may reach in a run of digits."""

from collections.abc import Iterator

from detectors.phones.runs import Run
from detectors.phones.times import whole_date_at

_LONGEST = 15  # digits (ITU-T E.164)


def limit(run: Run, at: int) -> int:
    """Before which group a number that begins at `at` ends at the latest; it is broken over one line end at most."""
    count, lines = len(run.group(at)), 0
    for last in range(at + 1, len(run)):
        size = len(run.group(last))
        lines += run.new_line(last - 1)
        starts = size > 2 and run.group(last)[0] == "0" and run.parts(last - 1) and run.left_on_line(last) > 8
        bracket = count > 7 and "(" in run.sign(last - 1)
        long = count + size > _LONGEST + 2 or lines > 1
        if long or (count > 6 and starts) or bracket or whole_date_at(run, last):
            return last
        count += size
    return len(run)


def ends(run: Run, at: int, end: int) -> Iterator[int]:
    """Before which groups a number may end: first where a line does, then the farthest."""
    if run.doubtful and end == len(run) and end - at > 1:
        yield end - 1
    lines = [last for last in range(at + 1, end) if run.new_line(last - 1)]
    yield from lines
    yield from (last for last in range(end, at, -1) if last == end or _may_end(run, last))


def _may_end(run: Run, last: int) -> bool:
    """Not before a group that goes on in the same way: 4415 1548 4706 | 3221."""
    size = len(run.group(last))
    alike = size > 2 and size == len(run.group(last - 1)) and run.sign(last - 1) == run.sign(last - 2)
    return run.parts(last - 1) and not alike
