"""A message split into body, quote and signature, each where it stands in the text."""

from connectors.splitting.splitting import Part, split

__all__ = ["Part", "split"]
