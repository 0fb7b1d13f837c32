"""Findings across reports, a row a pair: each of the two reports has the finding, and both tell the same."""

from __future__ import annotations

QUERY = """
SELECT code, severity, message, file, other, sha256, other_sha256 FROM (
    SELECT findings.*, one.path AS file, other.path AS other, ROW_NUMBER() OVER (
        PARTITION BY code, sha256, other_sha256 ORDER BY message, fingerprint
    ) AS nth
    FROM findings JOIN reports AS one USING (sha256) JOIN reports AS other ON other.sha256 = other_sha256
    WHERE NOT findings.suppressed
)
QUALIFY ROW_NUMBER() OVER (
    PARTITION BY code, LEAST(sha256, other_sha256), GREATEST(sha256, other_sha256), nth ORDER BY file, other
) = 1
"""
"""Over the tables of a run. What is let stand is not in it; of two directions that of the first path is."""
