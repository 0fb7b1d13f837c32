"""Two versions of a report compared by the fingerprints of their findings, whatever places and formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.result import Revision, Summary

if TYPE_CHECKING:
    from schemas.result import Result


def revision(old: Result, new: Result) -> Revision:
    """What the new version broke, what stays, what it mended. What is let stand in it is passed over.

    What is found no more because its check could not be made of the new version is not held to be mended."""
    before, after = ({one.fingerprint for one in version.findings} for version in (old, new))
    counting = [one for one in new.findings if not one.suppressed]
    gone = [one for one in old.findings if not one.suppressed and one.fingerprint not in after]
    broken = [one for one in counting if one.fingerprint not in before]
    open_ = {one.code for one in new.not_checked}
    counts = {severity: sum(one.severity == severity for one in broken) for severity in Summary.FIELDS}
    return Revision(
        old=old.document,
        new=new.document,
        broken=broken,
        remaining=[one for one in counting if one.fingerprint in before],
        mended=[one for one in gone if one.code not in open_],
        unchecked=[one for one in gone if one.code in open_],
        summary=Summary(**counts),
        versions=new.versions,
    )
