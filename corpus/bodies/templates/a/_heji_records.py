"""The fourth part of 禾稷's report: people, devices, suppliers, laws, the cycle of audits and reviews."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._heji_food import numbers
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def told(audit: Audit, w: Writer) -> None:
    """The whole part."""
    w.heading(2, "4.1 领导作用和策划")
    _planning(audit, w)
    w.heading(2, "4.2 人员健康和能力")
    _people(audit, w)
    w.heading(2, "4.3 监视测量装置")
    _devices(audit, w)
    w.heading(2, "4.4 特种设备")
    _special(audit, w)
    w.heading(2, "4.5 采购和供方")
    _supply(audit, w)
    w.heading(2, "4.6 法律法规")
    _laws(audit, w)
    w.heading(2, "4.7 内部审核、管理评审和改进")
    _cycle(audit, w)


def _planning(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    talks = [
        f"总经理{people.manager}介绍了近一年的产销情况和食品安全投入，方针以晨会、看板方式传达。",
        f"{people.manager}授权{people.representative}为食品安全小组组长，任命书在有效状态。",
        "企业识别了法规更新、原料价格、客户审核等内外部因素，风险措施落实到部门。",
        "食品安全文化活动每年有计划，员工可匿名上报隐患。",
    ]
    w.text("".join(talks[at] for at in sorted(w.random.sample(range(4), 3))))
    goals = [f"{name}：{target}（完成{reached}）" for name, target, reached in world.objectives]
    w.text(f"目标及完成：{'；'.join(goals)}。")


def _people(audit: Audit, w: Writer) -> None:
    w.text("进入生产车间的人员每年体检，取得健康证明后上岗。抽查：")
    rows: list[Row] = [["姓名", "体检日期", "体检（发证）机构", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (1.2, 1.5, 3.4, 1.2), head=1)
    if audit.personnel_certificates:
        w.text("特殊岗位持证：", style="plain")
        rows = [["姓名", "岗位", "证件", "项目", "证号", "有效期", "发证机关"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            term = f"{e('valid_from')}—{e('valid_to')}"
            cells = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), term, e("issuer")]
            rows.append(cells)
        w.table(rows, (0.9, 1.1, 1.5, 1.2, 2.2, 1.4, 1.5), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"{e('valid_from')}起" + (f"，{e('valid_to')}止" if contract.valid_to else "，无固定期限")
        w.text(f"劳动合同：{e('name')}，签订日{e('signed_on')}，{term}。", style="plain")
    new = numbers(audit, "7.2")
    extra = f"新员工上岗考核方面的问题见不符合{new}。" if new else ""
    w.text(f"年度培训包括卫生规范、CCP操作、过敏原和食品防护，抽2次培训的签到和试卷。{extra}")


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("没有需要校准的装置。")
        return
    rows: list[Row] = [["名称/规格", "编号", "使用处", "证书号", "检校单位", "日期", "有效期", "结论"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        name = f"{e('device')}¶{e('model')}"
        day = f"{e('calibrated_on')}¶{one.act}"
        cells = [name, e("serial"), e.aside("place"), e("certificate_no"), e("agency")]
        rows.append([*cells, day, e("valid_until"), e("result")])
    w.table(rows, (1.2, 1.1, 0.8, 1.5, 1.4, 1.5, 1.5, 0.7), head=1, repeat=True)
    mark = numbers(audit, "7.1.5.2")
    extra = f"校准状态标识方面的问题见不符合{mark}。" if mark else ""
    w.text(f"金属探测仪的测试块附有材质和直径的标识，金属探测仪每班开机前自检。{extra}")


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("无。")
        return
    rows: list[Row] = [["设备", "登记证/设备代码", "检验", "报告", "下次检验"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        name = f"{e('name')} {e('model')}¶（{e.aside('place')}）"
        codes = f"{e('registration_no')}¶{e('device_code')}"
        done = f"{e('inspected_on')}¶{e('agency')}"
        rows.append([name, codes, done, e("report_no"), e("next_inspection_on")])
    w.table(rows, (1.6, 2.2, 2.2, 1.5, 1.5), head=1, repeat=True)


def _supply(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供方", "供应内容", "评价日期"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (3.4, 2, 1.4), head=1, repeat=True)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e.each('parties', '与')}的{e('kind')}（{contract.about}），{e('signed_on')}签，"
            f"{e('stated_term')}，履行期{e('valid_from')}—{e('valid_to')}。",
            style="plain",
        )
    w.text("原辅料、食品添加剂和食品相关产品进货时查验生产许可、检验报告，添加剂专人专库、双人称量。")


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(f"法规清单登记{e('stated_count')}部：{w.laws('compliance', '、')}。")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"{c('done_on')}由{c.each('evaluators')}组成的评价小组对{c('stated_count')}部法规的遵守情况逐部评价，均为符合。"
        )
    w.text(f"各部门在日常运行中遵守{w.laws('operation', '及')}的规定。")


def _cycle(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = e.silent("end") if one.end == one.start else f"—{e('end')}"
        w.text(
            f"内审计划日期{e('planned_on')}，实施{e('start')}{end}，内审组长{e('leader')}，内审员"
            f"{e.each('auditors')}，不符合{e('nonconformities')}项，关闭日期{e('closed_on')}。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"，{e('closed_on')}完成" if review.closed_on else ""
        w.text(
            f"管理评审：通知{e('planned_on')}，会议{e('held_on')}，{e('chair')}主持，改进事项{e('improvements')}项，"
            f"完成时限{e('due_date')}{done}。输入包含食品安全小组的验证分析、客诉、检验结果和体系更新的需要。"
        )
    rest = [
        "控制措施组合的确认每年重新进行一次，体系更新后培训相关人员。",
        "客诉按异物、口感、包装分类统计，原因分析使用5Why。",
        "纠正措施完成后由小组验证效果，验证人不是执行人。",
        "单项验证的结果汇总后由小组组长评价，趋势平稳。",
    ]
    w.text("".join(rest[at] for at in sorted(w.random.sample(range(4), 3))))
