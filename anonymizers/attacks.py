"""What an attack on a release achieves, beside a control that attacks in the same way without knowing anything.

The criteria are WP216's (singling out, linkability, inference); attack against control after Giomi and others, "A
unified framework for quantifying privacy risk in synthetic data" (PoPETs 2023). Intervals are Wilson's at 95 %.
"""

from dataclasses import dataclass
from math import sqrt

_Z = 1.959964  # 95 %, two-sided


@dataclass(frozen=True, slots=True)
class Attack:
    """`hits` of `tries` that succeeded, and of `control_tries` made blindly. `gates` says that the release depends on
    it; an attack that the recipient cannot mount is told and does not."""

    name: str
    tries: int
    hits: int
    control_tries: int
    control_hits: int
    gates: bool = True

    @property
    def rate(self) -> float:
        """The share of attacks that succeed."""
        return self.hits / self.tries if self.tries else 0.0

    @property
    def control(self) -> float:
        """The share of blind attacks that succeed."""
        return self.control_hits / self.control_tries if self.control_tries else 0.0

    @property
    def risk(self) -> float:
        """What the attack achieves beyond chance, as a share of what chance leaves (0 to 1)."""
        return max(0.0, (self.rate - self.control) / (1 - self.control)) if self.control < 1 else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper bound of `risk` at 95 %; (0, 1) where nothing could be tried."""
        if not self.tries or not self.control_tries:
            return (0.0, 1.0)
        low, high = wilson(self.hits, self.tries)
        control_low, control_high = wilson(self.control_hits, self.control_tries)
        middle, chance = (low + high) / 2, (control_low + control_high) / 2
        spread = sqrt(
            ((high - low) / 2) ** 2 + ((1 - middle) / (1 - chance) * (control_high - control_low) / 2) ** 2
        )
        risk, spread = (middle - chance) / (1 - chance), spread / (1 - chance)
        return (max(0.0, risk - spread), min(1.0, max(0.0, risk + spread)))


def wilson(hits: int, tries: int, z: float = _Z) -> tuple[float, float]:
    """Wilson's score interval of a share (JASA 1927)."""
    if not tries:
        return (0.0, 1.0)
    share, width = hits / tries, z * z / tries
    middle = (share + width / 2) / (1 + width)
    spread = z * sqrt(share * (1 - share) / tries + width / (4 * tries)) / (1 + width)
    return (max(0.0, middle - spread), min(1.0, middle + spread))
