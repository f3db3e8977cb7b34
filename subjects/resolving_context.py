"""Who a name without a key is, by the conversation in which it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from subjects.resolving_groups import Groups, Why
from subjects.resolving_keys import Who
from subjects.resolving_names import Likeness, alike

_SCORES = {Likeness.SAME: 0.97, Likeness.CLOSE: 0.93, Likeness.PARTIAL: 0.88}
_REASONS = {
    Likeness.SAME: "name in conversation",
    Likeness.CLOSE: "like name in conversation",
    Likeness.PARTIAL: "part of name in conversation",
}


def join_by_conversation(
    people: Sequence[Who], groups: Groups, company: Iterable[tuple[int, int, bool]]
) -> None:
    """Join a name without a key to the one participant of its conversation whose name it is.

    Two who both write in one chat under different names are two accounts: there only the same name in full joins.
    A name that several participants may bear is nobody's.
    """
    fitting: defaultdict[int, list[tuple[Likeness, int]]] = defaultdict(list)
    for bare, other, both_wrote in company:
        likeness = max(alike(people[bare].name, name) for name in people[other].called)
        if likeness is Likeness.SAME or (likeness is not Likeness.DIFFERENT and not both_wrote):
            fitting[bare].append((likeness, other))
    for bare, candidates in sorted(fitting.items(), key=lambda one: (not people[one[0]].name.full, one[0])):
        if len({groups.root(other) for _, other in candidates}) == 1:
            likeness, other = max(candidates)
            groups.join(bare, other, Why(_REASONS[likeness], _SCORES[likeness]))
