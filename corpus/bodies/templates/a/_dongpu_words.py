"""Words and sentences of 东浦诺维's report."""

from __future__ import annotations

SYSTEM_NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
}
KINDS = {
    "stage2": "初次审核二阶段 Stage 2",
    "surveillance": "监督审核 Surveillance",
    "recertification": "再认证审核 Re-certification",
    "transfer": "转换审核 Transfer",
}
GRADES = {"minor": "次要", "major": "主要"}
ROLES = {"leader": "组长 Leader", "member": "组员 Auditor", "technical_expert": "技术专家 TE"}
RECOMMENDED = {
    "recommend": "推荐认证 Certification recommended",
    "recommend_after_correction": "纠正措施验证后推荐认证 Recommended after corrective action",
    "maintain": "保持认证 Continued certification",
    "suspend": "暂停认证 Suspension",
    "refuse": "不推荐 Not recommended",
}
STRONG = (
    "管理层对体系运行情况熟悉，能够结合经营数据说明目标的完成情况。",
    "班组的目视化管理执行较好，物料和设备的状态标识清晰。",
    "受访人员积极配合，记录检索迅速，现场整洁有序。",
    "组织将体系要求与信息化平台相结合，表单的填写和审批可以追溯。",
    "部门之间的接口清晰，月度例会对未完成事项逐条跟踪。",
)
OBSERVED = (
    "可考虑将相关方的需求与期望按重要程度排序，以便在策划时更有针对性。",
    "可考虑增加内审检查表中对过程绩效的提问，减少是非题。",
    "培训有效性评价目前以考试为主，可结合现场实操观察进行。",
    "建议对归档时间较长的外来文件建立定期查新的提醒机制。",
    "建议在供方绩效评价中增加交付及时率的权重，使评价结果更能反映实际表现。",
    "可考虑对风险和机遇的应对措施设定量化的有效性评价指标。",
)


def both(chinese: str, english: str) -> str:
    """A label in two languages, in two lines of a cell."""
    return f"{chinese}¶{english}"
