"""How often something is done, and the words that say so."""

from __future__ import annotations

FREQUENCIES = {
    "month": ("按月", "每月", "每个月", "月度", "逐月"),
    "quarter": ("按季", "每季", "季度"),
    "half": ("每半年", "半年度", "按半年"),
    "year": ("按年", "每年", "每一年"),
}
