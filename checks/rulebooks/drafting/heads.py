"""What a drafted pack is called."""

from __future__ import annotations

from collections.abc import Sequence

from checks.packs.files import written


def identity(ids: Sequence[str]) -> str:
    """The first id for a pack; none that is known.

    >>> identity(["bcxc-rz-07-b", "a"]), identity([]), identity(["general"])
    ('bcxc-rz-07-b', 'rules', 'general-own')
    """
    known = written()
    return next((f"{one}-own" if one in known else one for one in ids), "rules")
