"""The first two parts of 琼苔's questionnaire: context and planning, resources and support."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qiongtai_question import Question
from corpus.bodies.templates.a._sentences import drawn, filled
from corpus.bodies.writer import Writer

AROUND = (
    "每年年底开会过一遍，政策、市场和周边居民的变化都列进去。答复人：{manager}。",
    "各部门报上来，{office}汇总成表，{representative}审。答复人：{office_head}。",
)
AROUND_SEEN = (
    "《内外部因素和相关方要求一览表》{year}年版，列明应对措施、责任部门和完成时间。",
    "{year}年《风险和机遇评估表》，抽看其中两项措施，均已落实。",
)
POLICY = (
    "方针写在手册里，也贴在大厅。目标每季度看一次。答复人：{representative}。",
    "方针没有变，年初又确认过。目标分到了部门。答复人：{manager}。",
)
CHANGES = (
    "改了流程或者换人，先填变更申请，{representative}批了再动。答复人：{representative}。",
    "本年只调整了表单，没有动组织机构。答复人：{office_head}。",
)
PEOPLE = (
    "上岗前培训考核，特殊工种一律持证。答复人：{office_head}。",
    "证件到期前三个月提醒复审，{office}有台账。答复人：{office_head}。",
)
PAPERS = (
    "文件都在内网，打印件不受控。答复人：{office_head}。",
    "受控文件盖红章，旧版收回。答复人：{office_head}。",
)
PAPERS_SEEN = (
    "在{doing}看到的作业文件均为现行版本；记录清单规定了保存年限。",
    "抽看{month}的文件发放登记和作废登记，填写完整。",
)
MACHINES = (
    "{upkeep}管保养，周保养由操作人做。答复人：{upkeep_head}。",
    "有年度保养计划，{machine}是重点。答复人：{upkeep_head}。",
)
GAUGES = (
    "送外面的机构检，{quality}管台账。答复人：{quality_head}。",
    "按周期送检，贴标签，过期的收起来。答复人：{quality_head}。",
)


def context(audit: Audit, w: Writer) -> list[Question]:
    """The first part."""
    goals = [f"{name}：{target}，实际 {reached}" for name, target, reached in audit.world.objectives]
    found = [
        Question(
            {"QMS": "4.1", "EMS": "4.1"},
            "内外部因素、相关方的要求怎样收集，多久评审？",
            drawn(w, AROUND, 1)[0],
            drawn(w, AROUND_SEEN, 1)[0],
        ),
        _processes(audit, w),
        Question(
            {"QMS": "5.2", "EMS": "5.2"},
            "方针和目标是什么状态？达到了吗？",
            drawn(w, POLICY, 1)[0],
            f"目标统计表（截至{filled(audit, '{month}')}）：¶{'¶'.join(goals)}",
        ),
    ]
    if "EMS" in audit.systems:
        found.append(_aspects(audit, w))
    found.append(_laws(audit, w))
    text = "体系有过什么变更，怎样控制？"
    seen = filled(audit, "变更登记表{year}年的记录，有影响分析和批准人。")
    found.append(Question({"QMS": "6.3", "EMS": "6.1.1"}, text, drawn(w, CHANGES, 1)[0], seen))
    return found


def _processes(audit: Audit, w: Writer) -> Question:
    answer = filled(audit, "手册里有过程图，从{first}到{last}。答复人：{representative}。")
    lines = [
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包过程：{w.fact('outsourced_processes')}",
        f"不适用条款：{w.fact('exclusions')}",
    ]
    if "EMS" not in audit.systems:
        lines += _counts(audit, w)
    text = "有哪些过程？哪些要特别控制，哪些外包，哪些条款不用？"
    return Question({"QMS": "4.4", "EMS": "4.4"}, text, answer, "¶".join(lines))


def _counts(audit: Audit, w: Writer) -> list[str]:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '；')}")
    return told


def _aspects(audit: Audit, w: Writer) -> Question:
    answer = filled(audit, "按部门识别，打分评价，{safety}汇总，每年更新。答复人：{safety_head}。")
    seen = ["《环境因素识别评价表》和《重要环境因素清单》，批准人" + audit.world.people.representative]
    text = "环境因素怎样识别和评价？哪些是重要的？"
    return Question({"EMS": "6.1.2"}, text, answer, "¶".join([*seen, *_counts(audit, w)]))


def _laws(audit: Audit, w: Writer) -> Question:
    e = w.law_entry("compliance")
    count = e("stated_count")
    lines = [f"法律法规清单，{count} 部：{w.laws('compliance', '；', '{}')}"]
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        lines.append(
            f"{c('done_on')} 的合规性评价记录，参加人 {c.each('evaluators')}，评价 {c('stated_count')} 部，"
            "抽样部分结论清楚"
        )
    answer = filled(audit, "{safety}从政府网站查，定期更新，每年评价一次是否做到。答复人：{safety_head}。")
    text = "适用哪些法律法规？怎样知道自己做到了？"
    return Question({"QMS": "4.2", "EMS": "9.1.2"}, text, answer, "¶".join(lines))


def support(audit: Audit, w: Writer) -> list[Question]:
    """The second part."""
    seen = ["抽样表 S3 中的持证人员和劳动合同"] if audit.personnel_certificates else ["抽样表 S3"]
    seen.append(filled(audit, "{month}培训记录：通知、签到、试卷"))
    return [
        Question(
            {"QMS": "7.2", "EMS": "7.2"},
            "怎样保证人员有能力？持证的有谁？",
            drawn(w, PEOPLE, 1)[0],
            "¶".join(seen),
        ),
        Question(
            {"QMS": "7.1.3", "EMS": "7.1"},
            "主要设备和设施有哪些，怎样维护？",
            drawn(w, MACHINES, 1)[0],
            "¶".join(_machines(audit)),
        ),
        Question(
            {"QMS": "7.1.5", "EMS": "9.1.1"},
            "监视测量设备怎样保证准确？",
            drawn(w, GAUGES, 1)[0],
            "抽样表 S1，证书逐份核对，均在有效期内",
        ),
        Question(
            {"QMS": "7.5", "EMS": "7.5"},
            "文件和记录怎样管理？",
            drawn(w, PAPERS, 1)[0],
            drawn(w, PAPERS_SEEN, 1)[0],
        ),
    ]


def _machines(audit: Audit) -> list[str]:
    told = [f"{name} {model}，{number} 台（套）" for name, model, number in audit.world.equipment]
    if audit.special_equipment:
        told.append("特种设备见抽样表 S2，均在检验周期内")
    return [*told, filled(audit, "{month}保养记录，项目与计划一致")]
