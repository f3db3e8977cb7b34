"""What the structure of a message tells about people: openings, closings, signatures, headers, chats, form fields."""

from detectors.structure.additions import structure
from detectors.structure.signatures import Signature, signature

__all__ = ["Signature", "signature", "structure"]
