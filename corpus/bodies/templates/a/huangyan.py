"""煌岩: a short text that refers to annexes, which are wide tables; days written one way in each report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._huangyan_annexes import Annexes
from corpus.bodies.templates.a._huangyan_text import findings
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "煌岩健康安全环境认证有限责任公司"
SYSTEMS = ("HSE", "QMS+HSPM", "HSE+EMS+OHSMS", "HSPM", "EMS+OHSMS", "QMS+EMS+OHSMS", "HSE+QMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer", "special")
STYLE = {"look": "bracket", "dates": "dots", "blank": "—"}

KINDS = {
    "stage2": "初次认证，第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转换机构",
    "special": "特殊",
}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
    "HSPM": "有害物质过程管理体系",
}
WRITTEN = {"dots": "年.月.日", "day_first": "日/月/年"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = w.random.choice(sorted(WRITTEN))
    w.forms = [form]
    annexes = Annexes(audit)
    w.margins(
        header=(f"煌岩认证　{audit.number}",),
        footer=(f"{audit.world.form_no}　报告和附件共同构成完整的审核报告",),
        page="#/##",
    )
    _cover(audit, w, WRITTEN[form], annexes)
    _task(audit, w, annexes)
    _company(audit, w, annexes)
    w.heading(1, "第三章　审核所见")
    findings(audit, w, annexes)
    _found(audit, w, annexes)
    _statements(audit, w)
    _signed(audit, w)
    annexes.write(audit, w)


def _cover(audit: Audit, w: Writer, written: str, annexes: Annexes) -> None:
    w.text(f"No. {w.fact('number')}", style="right")
    for _ in range(4):
        w.text("")
    w.text(w.fact("title"), style="title")
    w.text("")
    w.text(w.fact("organization.name"), style="subtitle")
    for _ in range(6):
        w.text("")
    w.text(
        f"审核类别　{w.fact('audit_type', KINDS[audit.audit_type])}",
        f"审核组长　{w.person(audit.leader)('name')}{w.person(audit.leader)('role', '')}",
        f"签发日期　{w.fact('report_date')}",
        w.fact("certification_body.name"),
        style="center",
    )
    w.text("")
    w.text(f"附件：{annexes.contents()}。", f"日期写法：{written}。", style="plain")
    w.page()


def _task(audit: Audit, w: Writer, annexes: Annexes) -> None:
    w.heading(1, "第一章　审核任务")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        name = w.tag("systems+", standard.system, NAMES[standard.system])
        twin = f"（{e('iso')}）" if standard.iso else ""
        told.append(f"{name}{e.silent('system')}——{e('number')}{twin}")
    w.text(
        f"受{w.fact('organization.name')}的委托，{w.fact('certification_body.name')}对其管理体系实施审核。"
        f"审核依据为：{'；'.join(told)}；法律法规，即{w.laws('criteria')}；受审核方的体系文件。"
    )
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
    span += f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    w.text(
        f"审核组于{span}到{w.fact('audit.mode', '现场')}工作，共计{w.fact('audit.person_days')}人日，其中现场"
        f"{w.fact('audit.onsite_days')}人日。风险级别按{w.fact('audit.risk')}风险掌握。"
        f"审核涉及{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}之间的体系运行。审核组名单见{annexes['team']}。"
    )
    if audit.audit.reductions:
        w.text(f"审核时间作过减少，理由：{w.each('audit.reductions', audit.audit.reductions, '；')}。")
    if audit.stage1:
        when = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        w.text(
            f"第一阶段审核于{when}{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}完成，"
            "提出的问题在本次审核前已解决。"
        )
    w.text("审核范围：")
    for one in audit.systems:
        w.text(f"　　[{one}]　{w.scope('audit', one)}", style="plain")
    w.text("审核按计划进行，没有影响结论的偏离和障碍，也没有尚未解决的分歧。")


def _company(audit: Audit, w: Writer, annexes: Annexes) -> None:
    w.heading(1, "第二章　受审核方")
    people = audit.world.people
    licence = "organization.licence"
    w.text(
        f"{w.fact('organization.name')}设立于{w.fact('organization.established_on')}，统一社会信用代码"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact(f'{licence}.authority')}登记，期限"
        f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}。住所：{w.fact('organization.registered_address')}；"
        f"办公：{w.fact('organization.office_address')}；经营：{w.fact('organization.business_address')}。"
    )
    w.text(
        f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}，"
        f"员工代表{people.workers}，联系人{people.contact}（{audit.world.phone}）。"
    )
    w.text(
        f"从业人员{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，体系内{w.fact('headcount')}人，"
        f"分布见{annexes['sites']}。体系自{w.fact('system_effective_on')}开始运行。"
    )
    flow = "、".join(audit.world.industry["flow"])
    w.text(
        f"主营：{w.scope('activity')}。流程依次为{flow}；关键过程：{w.fact('key_processes')}；"
        f"特殊过程：{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}；"
        f"不适用的条款：{w.fact('exclusions')}。"
    )
    w.text("受审核方自行声明的体系范围：")
    for one in audit.systems:
        w.text(f"　　[{one}]　{w.scope('system', one)}", style="plain")


def _found(audit: Audit, w: Writer, annexes: Annexes) -> None:
    w.heading(1, "第四章　不符合项")
    where = f"，详见{annexes['found']}" if "found" in annexes else ""
    w.text(
        f"严重不符合项{w.fact('nonconformities.major')}个，一般不符合项{w.fact('nonconformities.minor')}个{where}。"
    )
    if audit.nonconformities.items:
        w.text(
            f"受审核方已书面确认，承诺在{w.fact('nonconformities.due_date')}之前完成原因分析、纠正和纠正措施，"
            "审核组以书面方式验证。"
        )
    if "before" in annexes:
        w.text(f"前次审核的不符合项已关闭，情况见{annexes['before']}。")


def _statements(audit: Audit, w: Writer) -> None:
    w.heading(1, "第五章　审核组的声明")
    by_value: dict[str, list[str]] = {}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        by_value.setdefault(rating.value, []).append(e("criterion") + e.silent("value"))
    judged = "；".join(f"评为“{value}”的：{'、'.join(named)}" for value, named in by_value.items())
    w.text(
        f"声明一　审核组逐项评议了体系的表现。{judged}。",
        f"声明二　{w.fact('organization.name')}的体系覆盖{w.fact('headcount')}人，"
        "在审核涉及的期间内得到实施和保持，能够控制其活动带来的风险，具备守法和兑现承诺的能力。",
        f"声明三　{_recommended(audit, w)}。拟写入证书的范围：",
    )
    for one in audit.systems:
        w.text(f"　　[{one}]　{w.scope('certificate', one)}", style="plain")
    w.text(
        f"声明四　下一次审核须在{w.fact('next_audit_by')}之前实施。",
        "声明五　审核组成员与受审核方没有影响公正性的关系，对审核中接触的技术和商业信息承担保密责任。",
        "声明六　审核采用抽样方法，样本以外可能存在未被发现的问题；守法的责任始终由受审核方承担。",
    )


def _recommended(audit: Audit, w: Writer) -> str:
    told = {
        "recommend": "审核组同意推荐认证注册",
        "recommend_after_correction": "审核组同意在一般不符合项整改验证合格后推荐认证注册",
        "maintain": "审核组同意保持认证注册资格",
    }
    found = audit.conclusion.recommendation or ""
    return w.fact("conclusion.recommendation", told[found])


def _signed(audit: Audit, w: Writer) -> None:
    w.text("")
    rows: list[Row] = [["声明人", "签名", "日期"]]
    for member in audit.team:
        if member.name in audit.conclusion.signatories:
            label = w.person(member)("label")
            name = w.each("conclusion.signatories", [member.name])
            rows.append([f"审核组{label}", name, w.fact("report_date")])
    w.table(rows, (2, 3, 3), head=1, rules="three")
    w.text(
        f"{w.fact('certification_body.name')}　{w.fact('certification_body.address')}　"
        f"{w.fact('certification_body.phone')}　{w.fact('certification_body.website')}",
        style="center",
    )
