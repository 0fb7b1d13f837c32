"""罗布淖尔: a provincial body's report in full sentences (一、（一）1.（1）), with annexes of lists."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._lopnur_annexes import annexes
from corpus.bodies.templates.b._lopnur_end import ending
from corpus.bodies.templates.b._lopnur_seen import seen
from corpus.bodies.templates.b._lopnur_team import team, visits
from corpus.bodies.writer import LONG_TERM, Writer

BODY = "罗布淖尔标准化认证中心"
SYSTEMS = ("QMS", "QMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "无", "styled": True}

NAMES = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}
TYPE_NAMES = {
    "stage1": "初次认证第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
    "transfer": "转换审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}


def build(audit: Audit, w: Writer) -> None:
    """The cover, four chapters, the annexes."""
    w.margins(header=("罗布淖尔标准化认证中心审核报告",), footer=("RBN-SH-09",), page="—#—")
    _cover(audit, w)
    w.page()
    w.heading(1, "一、审核概况")
    _client(audit, w)
    _basis(audit, w)
    _task(audit, w)
    w.heading(2, "（四）审核组")
    team(audit, w)
    w.heading(2, "（五）审核的实施")
    visits(audit, w)
    w.heading(1, "二、审核情况")
    seen(audit, w)
    ending(audit, w)
    w.page()
    annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('number')}）", style="center")
    w.text(f"受审核方：{w.fact('organization.name')}", style="center")
    w.text(f"审核类别：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}", style="center")
    w.text(f"审核组长：{w.person(audit.leader)('name')}", style="center")
    w.text(f"报告日期：{w.fact('report_date')}", style="center")


def period(audit: Audit, w: Writer) -> str:
    """From when to when the audit was, in a sentence."""
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    last = w.half("audit.end_half")
    if audit.audit.start == audit.audit.end:
        return f"{begun}至{w.silent('audit.end')}{last}"
    return f"{begun}至{w.fact('audit.end')}{last}"


def _client(audit: Audit, w: Writer) -> None:
    org = "organization"
    licence = f"{org}.licence"
    ends = w.until(f"{licence}.valid_to")
    term = f"自{w.fact(f'{licence}.valid_from')}起{ends}有效"
    if audit.organization.licence.valid_to:
        term = f"自{w.fact(f'{licence}.valid_from')}至{ends}"
    w.heading(2, "（一）受审核方基本情况")
    w.text(
        f"{w.fact(f'{org}.name')}（以下简称公司）成立于{w.fact(f'{org}.established_on')}，统一社会信用代码为"
        f"{w.fact(f'{org}.uscc')}，营业执照由{w.fact(f'{licence}.authority')}核发，营业期限{term}。",
        f"公司注册地址为{w.fact(f'{org}.registered_address')}，生产经营地址为"
        f"{w.fact(f'{org}.business_address')}，办公地址为{w.fact(f'{org}.office_address')}。",
        f"公司法定代表人为{audit.world.people.legal}，总经理为{audit.world.people.manager}，注册资本"
        f"{audit.world.capital}万元，主要从事{w.scope('activity')}。",
        f"公司现有从业人员{w.fact('headcount_total')}人，其中管理体系覆盖{w.fact('headcount')}人，参加社会保险"
        f"{w.fact('insured_count')}人，实行{'一' if audit.world.shifts == 1 else '两'}班工作制。",
    )
    _sites(audit, w)
    _permits(audit, w)
    _certified(audit, w)
    if audit.certificates:
        w.text(
            "与上次审核相比，公司的名称、地址、组织机构、主要设施、产品和服务以及管理体系文件没有发生重大变化。",
            "公司在宣传材料和投标文件中使用认证证书和标志符合规定，没有超出认证范围的宣传。",
        )


def _sites(audit: Audit, w: Writer) -> None:
    told = []
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        kind = e("kind", "固定场所" if place.kind == "fixed" else "临时场所")
        told.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    w.text(f"纳入本次审核的场所为{'和'.join(told)}。")


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text("公司的经营活动不涉及需要专门取得的行政许可。")
        return
    w.text("审核组查验了公司取得的行政许可：")
    for at, one in enumerate(audit.permits, 1):
        e = w.entry("permits", one)
        end = f"至{e('valid_to')}" if one.valid_to else f"起{e('valid_to', LONG_TERM)}有效"
        w.text(
            f"（{at}）{e('kind')}，编号{e('number')}，持有人为{e('holder')}，许可范围为{e('scope')}，由"
            f"{e('authority')}核发，有效期自{e('valid_from')}{end}。"
        )


def _certified(audit: Audit, w: Writer) -> None:
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"公司持有本中心颁发的{e('system', NAMES[one.system])}认证证书，证书编号为{e('number')}，颁证日期"
            f"为{e('issued_on')}，有效期至{e('valid_to')}。"
        )


def _basis(audit: Audit, w: Writer) -> None:
    w.heading(2, "（二）审核目的和依据")
    purpose = {
        "stage2": "评价公司管理体系的符合性和有效性，确定是否推荐认证注册",
        "surveillance": "评价公司管理体系是否持续符合要求并有效运行，确定是否推荐保持认证注册",
        "recertification": "评价公司管理体系在上一认证周期内的绩效和持续的符合性，确定是否推荐再认证",
    }
    w.text(f"本次审核的目的是{purpose.get(audit.audit_type, '评价公司管理体系的符合性和有效性')}。")
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        same = f"（等同采用{e('iso')}）" if one.iso else ""
        told.append(f"{e.silent('system')}{e('number')}《{one.title}》{same}")
    w.text(f"审核依据的管理体系标准为{'和'.join(told)}，公司的管理体系文件和相关合同同时作为审核依据。")
    stated = w.law_entry("criteria")("stated_count")
    w.text(f"审核依据的法律共{stated}部，即{w.laws('criteria')}。")
    told = []
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        told.append(f"{s('number')}《{s('title')}》")
    if told:
        w.text(f"公司提供产品和服务时执行的技术标准有{'、'.join(told)}。")


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "（三）审核范围、时间和方式")
    for one in audit.systems:
        w.text(f"{w.tag('systems+', one, NAMES[one])}的审核范围为{w.scope('audit', one)}。")
    w.text(f"公司说明不适用的标准要求：{w.fact('exclusions')}，审核组对此予以认可。")
    w.text(
        f"审核组于{period(audit, w)}以{w.fact('audit.mode', MODES[audit.audit.mode])}的方式实施了审核，审核"
        f"覆盖的期间为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。",
        f"按照公司的人数、场所和风险程度（{w.fact('audit.risk')}风险）核定，本次审核时间为"
        f"{w.fact('audit.person_days')}人日，其中现场审核时间为{w.fact('audit.onsite_days')}人日。",
    )
    if audit.audit.reductions:
        told = w.each("audit.reductions", audit.audit.reductions)
        w.text(f"审核时间有所减少，理由是{told}。")
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.silent('stage1.end')}"
            f"{w.fact('stage1.end_time')}以{w.fact('stage1.mode', '现场')}方式进行，"
            "审核组确认管理体系文件基本完备、公司已经具备第二阶段审核的条件。"
        )
