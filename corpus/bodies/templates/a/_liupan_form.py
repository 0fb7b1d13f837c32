"""Words and boxes of 六盘岭认证服务's form."""

from __future__ import annotations

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
}


def yes_no(yes: bool) -> str:
    """Two boxes."""
    return "{+}是 {-}否" if yes else "{-}是 {+}否"


def outcome(found: bool) -> str:
    """Whether a nonconformity was found at an item."""
    return "{-}符合¶{+}有不符合" if found else "{+}符合¶{-}有不符合"
