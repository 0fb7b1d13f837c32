"""The questions of 喀群's report, each with its answer."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.a._kaqun_words import (
    NAMES,
    SHORT,
    Pages,
    filled,
    found,
    is_food,
    makes,
    some,
    typed,
)
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, pages: Pages) -> None:
    """All questions."""
    w.heading(1, "第二部分　审核问答")
    _identity(audit, w, pages)
    _system(audit, w, pages)
    _changes(audit, w, pages)
    _leading(audit, w, pages)
    _laws(audit, w, pages)
    _people(audit, w, pages)
    _instruments(audit, w, pages)
    _doing(audit, w, pages)
    if "EnMS" in audit.systems:
        _energy(audit, w, pages)
    _bought(audit, w, pages)
    _emergency(audit, w, pages)
    _improving(audit, w, pages)


def _answer(w: Writer, *texts: str) -> None:
    w.text(f"答：{texts[0]}", *texts[1:])


def _identity(audit: Audit, w: Writer, pages: Pages) -> None:
    org = "organization"
    people = audit.world.people
    pages.ask("组织是谁，在什么地方，有多少人？")
    _answer(
        w,
        f"{w.fact(f'{org}.name')}成立于{w.fact(f'{org}.established_on')}，统一社会信用代码"
        f"{w.fact(f'{org}.uscc')}；营业执照由{w.fact(f'{org}.licence.authority')}核发，营业期限自"
        f"{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}。法定代表人"
        f"{people.legal}，总经理{people.manager}，管理者代表{people.representative}，联系人{people.contact}，"
        f"电话{audit.world.phone}。",
        f"注册地址：{w.fact(f'{org}.registered_address')}；办公地址："
        f"{w.fact(f'{org}.office_address')}；生产经营地址：{w.fact(f'{org}.business_address')}。",
        f"组织现有员工{w.fact('headcount_total')}人，缴纳社会保险{w.fact('insured_count')}人，"
        f"认证范围内{w.fact('headcount')}人，实行{audit.world.shifts}班工作制。各场所情况如下：",
    )
    rows: list[Row] = [["场所地址", "类别", "主要活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (4.4, 0.8, 2, 0.8), head=1)


def _system(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("组织做什么，体系从什么时候开始运行，边界在哪里？")
    _answer(
        w,
        f"组织从事{w.scope('activity')}。管理体系自{w.fact('system_effective_on')}起运行，"
        "体系文件包括手册、程序文件、作业文件和记录表格四个层次。",
    )
    for system in audit.systems:
        w.text(f"组织在手册中确定的{SHORT[system]}体系范围为：{w.scope('system', system)}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}共{e('stated')}{count.unit}：{e.each('listed')}。")
    w.text(
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。不适用的要求：{w.fact('exclusions')}。"
    )


def _changes(audit: Audit, w: Writer, pages: Pages) -> None:
    if audit.certificates:
        pages.ask("现有证书的情况怎样？")
        told = []
        with typed(w, "dash"):
            for one in audit.certificates:
                e = w.entry("certificates", one)
                told.append(
                    f"{e('system', NAMES[one.system])}证书编号{e('number')}，发证日期{e('issued_on')}，"
                    f"有效期至{e('valid_to')}"
                )
        _answer(w, "；".join(told) + "。证书和标志的使用与规定一致，没有误导性的宣传。")
    if not audit.previous_nonconformities:
        return
    pages.ask("上次审核的不符合是否已经关闭？")
    _answer(w, "上次审核开具的不符合及其关闭情况如下，本次在现场复核了关闭的证据。")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"（{at}）{e('description')}该项已于{e('closed_on')}关闭。")


LEADING = (
    "总经理{manager}讲述了方针的来由和今年的工作重点，与公告栏上的方针文本一致。",
    "{representative}按季度向总经理报告体系运行情况，报告里有数据，也有待解决的问题。",
    "部门职责写入岗位说明书，抽问{doing}负责人{doing_head}和{sale}负责人{sale_head}，回答与规定相符。",
    "内外部因素和相关方需求每年更新一次，本年度的更新由{office}在年初完成。",
)


def _leading(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("管理层做了什么，目标完成得怎样？")
    _answer(w, some(w, LEADING, 3), *audit.world.remarks["planning"][:1])
    goals = [f"{name}目标{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    w.text(f"考核期内：{'；'.join(goals)}。")


def _level(title: str) -> str:
    if title.endswith("条例"):
        return "法规"
    return "法律" if title.startswith("中华人民共和国") else "规章"


def _laws(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("组织识别了哪些法律法规，是否做过合规性评价？")
    entry = w.law_entry("compliance")
    _answer(
        w,
        f"{entry.silent('place')}《适用法律法规清单》收录{entry('stated_count')}部，由"
        f"{audit.world.departments[0]}每半年查新一次，按效力层级列出如下。",
    )
    titles = audit.laws("compliance").titles
    rows: list[Row] = []
    for level in ("法律", "法规", "规章"):
        mine = [title for title in titles if _level(title) == level]
        if mine:
            rows.append([level, "¶".join(f"《{entry.one('titles', title)}》" for title in mine)])
    w.table(rows, (1, 7), bold=(0,))
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e('done_on')}，{e.each('evaluators')}对清单所列{e('stated_count')}部法律法规的遵守情况作了评价，"
            "没有发现违法违规的情况。"
        )


PEOPLE = (
    "{office}编有年度培训计划，抽查{month}的培训，签到、课件和考核成绩齐全。",
    "关键岗位的任职条件写明学历、经历和培训要求，人事档案与之对应。",
    "新员工先接受公司级教育，再由带教人员在岗位上指导。",
    "员工知道自己的工作对目标的影响，也知道发现异常应该向谁报告。",
)


def _people(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("人员是否胜任，用工是否规范？")
    bad = found(audit, "GB/T 19001", "7.2")
    more = f"新入职人员的上岗考核存在问题，见第{bad}号不符合。" if bad else audit.world.remarks["support"][0]
    _answer(w, some(w, PEOPLE[:3] if bad else PEOPLE, 2) + more)
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = (
            f"期限自{e('valid_from')}至{e('valid_to')}"
            if one.valid_to
            else f"自{e('valid_from')}起，无固定期限"
        )
        told.append(f"{e('name')}的合同于{e('signed_on')}签订，{term}")
    w.text(f"抽查劳动合同{len(told)}份：{'；'.join(told)}。")


def _instruments(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("监视和测量用的仪器是否可靠？")
    bad = found(audit, "GB/T 19001", "7.1.5.2")
    quality = audit.world.departments[1]
    _answer(
        w,
        f"计量器具由{quality}建账，到期前一个月送检。"
        + (f"现场有1件量具无标识，见第{bad}号不符合。" if bad else "")
        + "审核组从台账中抽取下列器具，核对了实物和证书原件：",
    )
    with typed(w, w.random.choice(("dots", "bare", "dot"))):
        for at, one in enumerate(audit.calibrations, 1):
            w.text(f"{at}）{_instrument(w, one, at)}", style="plain")
    first = audit.calibrations[0]
    again = w.entry("calibrations", first)
    w.text(
        f"其中{again('device')}（编号{again('serial')}）的证书{again('certificate_no')}由"
        f"{again('agency')}出具，审核组与原件逐项核对，没有差异。"
    )


def _instrument(w: Writer, one: Calibration, at: int) -> str:
    e = w.entry("calibrations", one)
    name = f"{e('device')}（{e('model')}，编号{e('serial')}，{e.aside('place')}在用）"
    if at % 3 == 0:
        return (
            f"{name}，{e('calibrated_on')}{one.act}，有效期至{e('valid_until')}，{e('agency')}出具"
            f"{e('certificate_no')}号证书，结论{e('result')}。"
        )
    if at % 3 == 1:
        return (
            f"{name}，送检单位{e('user_unit')}，由{e('agency')}于{e('calibrated_on')}{one.act}，证书编号"
            f"{e('certificate_no')}，{one.act}结果{e('result')}，有效期至{e('valid_until')}。"
        )
    return (
        f"{name}，证书号{e('certificate_no')}，{one.act}单位{e('agency')}，{one.act}日期{e('calibrated_on')}，"
        f"下次{one.act}不晚于{e('valid_until')}，{e('result')}。"
    )


MADE = (
    "排产以订单为准，计划变更有书面通知，{doing}和{sale}都留有签收。",
    "从{first}到{last}的流转卡随货走，批号、数量、操作人和时间一一填写。",
    "{machine}、{other}等设备的点检在班前完成，点检表挂在机旁。",
    "标识采用批号加颜色区分，待检、合格、不合格分区放置。",
)
SERVED = (
    "服务提供按合同和服务规范进行，服务前向顾客确认内容、时间和接口人。",
    "从{first}到{last}的记录前后衔接，交接双方都有签字。",
    "服务质量由{quality}按月巡查，问题当天通知{doing}处理。",
    "顾客财产和信息登记在册，使用完毕后归还或者销毁。",
)


def _doing(audit: Audit, w: Writer, pages: Pages) -> None:
    word = "产品" if makes(audit) else "服务"
    pages.ask(f"{word}是怎样策划、实现和放行的？")
    _answer(w, some(w, MADE if makes(audit) else SERVED, 3))
    seen = [one for one in audit.world.remarks["operation"] if not one.startswith(("现场查看", "相关方"))]
    w.text(seen[0])
    few = w.law_entry("operation")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    w.text(
        f"{word}实现遵守{few.silent('place')}{few.each('titles', '、', '《{}》')}的有关规定，执行的技术标准有"
        f"{'、'.join(cited)}。"
    )
    bad = found(audit, "GB/T 19001", "8.6", "8.5.1")
    if bad:
        w.text(f"记录填写方面的问题见第{bad}号不符合，其余抽样记录完整。")
    if audit.permits:
        p = w.entry("permits", audit.permits[0])
        w.text(
            f"现场悬挂或存放的{p('kind')}（{p('number')}）有效期至{p('valid_to')}，与表单中的核对结果一致。"
        )
    if is_food(audit):
        w.text("前提方案、关键控制点和追溯的核查情况见第三部分的表单。")


ENERGY = (
    "能源评审由{upkeep}牵头，按能源种类和区域分析用能状况，识别出主要能源使用。",
    "能源基准以上一年度的数据确定，产量变化较大时按规定的方法调整。",
    "节能改造项目有立项、有验收，节能量的计算写明了边界和方法。",
    "采购耗能设备时比较能效等级，淘汰目录内的设备没有发现在用。",
)


def _energy(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("能源是怎样管理的？")
    machines = "、".join(name for name, _, _ in audit.world.equipment[:3])
    _answer(w, some(w, ENERGY, 3), f"主要用能设备有{machines}等，运行参数由操作人员每班抄录。")
    bad = [found(audit, "GB/T 23331", clause) for clause in ("9.1.1", "8.1")]
    numbers = "、".join(f"第{number}号" for number in bad if number)
    if numbers:
        w.text(f"用能统计和运行控制中的不足见{numbers}不符合。")


def _bought(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("采购和外包怎样控制，签了哪些合同？")
    bad = found(audit, "GB/T 19001", "8.4.1")
    more = f"新增供方评价中的不足见第{bad}号不符合。" if bad else ""
    _answer(
        w,
        filled(audit, "{purchase}按物料对质量的影响分级管理供方，供货业绩每半年汇总一次。")
        + more
        + "合同抽查如下：",
    )
    with typed(w, "chinese"):
        for one in audit.contracts:
            e = w.entry("contracts", one)
            w.text(
                f"{e.each('parties', '与')}于{e('signed_on')}就{one.about}签订{e('kind')}，"
                f"期限{e('stated_term')}，自{e('valid_from')}起至{e('valid_to')}止，双方均已盖章。"
            )


def _emergency(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("突发情况如何应对，做过哪些演练？")
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}组织{e('kind')}演练，{one.people}人参加")
    _answer(w, f"应急预案覆盖停电、停水和产品服务异常等情形。{'；'.join(told)}。演练留有照片和签到。")


def _improving(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.ask("怎样知道体系有效，又怎样改进？")
    remarks = audit.world.remarks
    _answer(w, remarks["evaluation"][0] + remarks["improvement"][0])
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"最近一次内部审核于{e('start')}开始，由{e('leader')}带队，发现不符合{e('nonconformities')}项，"
            f"到{e('closed_on')}全部关闭；检查表与第三部分末尾的小表一致。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        w.text(
            f"管理评审于{r('held_on')}由{r('chair')}主持，输入资料齐全，决定改进{r('improvements')}项，"
            "责任部门已经领受。"
        )
