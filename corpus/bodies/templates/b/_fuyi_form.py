"""涪颐's words for things, its sentences, and the annexes of its form."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "认证转换",
}
GRADES = {"major": "严重", "minor": "一般"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GIVEN = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施经验证有效后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
RENEWED = {
    "recommend": "推荐换发认证证书",
    "recommend_after_correction": "不符合项纠正措施经验证有效后，推荐换发认证证书",
    "not_recommend": "不推荐换发认证证书",
}
KEPT = {
    "maintain": "推荐保持认证注册资格",
    "suspend": "建议暂停认证注册资格",
    "withdraw": "建议撤销认证注册资格",
}
ANNEXES = (
    "计量器具核查表",
    "特种设备核查表",
    "持证人员核查表",
    "法律法规及其他要求核查表",
    "行政许可与认证证书核查表",
    "产品和技术标准核查表",
    "供方与合同核查表",
    "内部审核、管理评审及合规性评价核查表",
    "重要项目清单",
    "应急演练核查表",
    "统计数据核查表",
    "劳动合同与健康检查核查表",
    "不符合项汇总表",
    "上次审核不符合项验证表",
    "审核日程实施表",
)
LEGAL = {"EMS", "OHSMS", "EnMS"}


class Form(Sentences):
    """The report's sentences and annexes."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        departments = audit.world.departments
        self.slots |= {
            "kinds": "、".join(NAMES[one] for one in audit.systems),
            "purchase": departments[4],
            "sale": departments[5],
            "plant": departments[6],
            "safety_office": departments[7],
        }
        self.legal = bool(LEGAL & set(audit.systems))

    def one(self, name: str) -> str:
        """One of the sentences of a name."""
        return self.some(name, 1)[0]

    def told(self, name: str) -> str:
        """The sentence of a name, of the type of audit where each type has its own."""
        return self.texts(name, self.audit.audit_type)[0]

    def has(self, number: int) -> bool:
        """Whether an annex has anything."""
        audit = self.audit
        found = {
            1: audit.calibrations,
            2: audit.special_equipment,
            3: audit.personnel_certificates,
            5: [*audit.permits, *audit.certificates],
            6: audit.standards_cited,
            9: audit.counts,
            10: audit.drills,
            11: audit.tables_with_totals,
            12: [*audit.employment_contracts, *audit.medical_exams],
            13: audit.nonconformities.items,
            14: audit.previous_nonconformities,
        }
        return bool(found.get(number, [1]))

    def annex(self, number: int) -> bool:
        """The title of an annex; whether it has anything."""
        self.w.heading(2, f"附表{number}　{ANNEXES[number - 1]}")
        if not self.has(number):
            self.w.text("本次审核不涉及。", style="plain")
        return self.has(number)

    def sheet(self, head: Row, rows: list[Row], widths: tuple[float, ...], note: str = "") -> None:
        """A table with numbered rows, and a note below."""
        numbered: list[Row] = [["序号", *head]]
        numbered += [[str(at), *row] for at, row in enumerate(rows, 1)]
        self.w.table(numbered, (0.7, *widths), head=1, repeat=True)
        if note:
            self.w.text(f"核查说明：{note}", style="plain")


def short(e: Entry, name: str) -> str:
    """A day as the annexes write it."""
    day = getattr(e.source, name)
    return e(name, f"{day:%Y.%m.%d}") if day else e(name)


def term(e: Entry) -> str:
    """From when until when, without an end where there is none."""
    until = short(e, "valid_to") if getattr(e.source, "valid_to") else e("valid_to", "长期")  # noqa: B009
    return f"{short(e, 'valid_from')}至{until}"
