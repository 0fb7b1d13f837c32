"""布尔津审核登记: registers across the page, then the narrative, then the plan and who came."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _buerjin_end, _buerjin_registers
from corpus.bodies.templates.a._buerjin_story import Story
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "布尔津河谷认证服务有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "FSMS+HACCP", "QMS+HSPM", "EnMS", "QMS", "QMS+EnMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "box", "dates": "dots", "blank": "——", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
    "HSPM": "有害物质过程管理体系",
    "EnMS": "能源管理体系",
}
KINDS = {
    "stage2": "初次审核第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "证书转换",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}    BEJ/R-07 审核登记与报告",),
        footer=(f"合同号 {audit.world.application_no}",),
        page="第#页",
    )
    slots = Slots(w)
    _cover(audit, w)
    w.section(landscape=True, fresh=True)
    _buerjin_registers.registers(audit, w, slots, NAMES)
    w.section(fresh=True)
    w.forms = ["padded"]
    Story(audit, w, slots, NAMES).write()
    w.page()
    _buerjin_end.end(audit, w, slots, NAMES)


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["企业", w.fact("organization.name")],
        ["所审体系", systems],
        ["类别", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["组长", w.person(audit.leader)("name")],
        ["编成日期", w.fact("report_date")],
        ["编排", "上册　登记簿¶中册　叙述¶下册　计划与到会"],
    ]
    w.table(rows, (1.6, 5), bold=(0,))
    w.text(
        f"{w.fact(f'{body}.address')}",
        f"电话{w.fact(f'{body}.phone')}　网站{w.fact(f'{body}.website')}　信箱{w.fact(f'{body}.email')}",
        style="center",
    )
