"""A team without the competence that systems and scope ask for."""

from __future__ import annotations

from corpus.bodies.defects.registry import Ground, Prose, Said, Wrong, in_audit, in_text

CODES = ("29.08.07", "33.02.01", "05.01.02", "28.03.03", "39.01.01", "24.02.04")
REGISTERED = {"QMS", "EMS", "OHSMS", "EnMS", "ISMS"}
STATED = ("认证范围的专业代码为{}。", "受审核方所属专业小类：{}。", "本次审核涉及的专业代码为{}。")


@in_audit("TEAM006")
def nobody_for_a_system(ground: Ground) -> Wrong | None:
    """Nobody of the team is registered for one of the systems."""
    audit = ground.audit
    if len(audit.systems) < 2 or not ground.take("team registrations"):
        return None
    system = next((one for one in reversed(audit.systems) if one in REGISTERED), None)
    if system is None or not all(
        any(r.system == one for r in audit.leader.registrations) for one in audit.systems
    ):
        return None
    for member in audit.team:
        member.registrations = [one for one in member.registrations if one.system != system]
    if any(one.role != "technical_expert" and not one.registrations for one in audit.team):
        return None
    number = audit.leader.registrations[0].number
    values = (("team.registrations.number", number),)
    return Wrong(values, number, ("TEAM003", "TEAM005", "TIME001"), named=False)


@in_text("TEAM006")
def code_of_nobody(prose: Prose) -> Said | None:
    """The scope's professional code is none that somebody of the team has."""
    known = {code for one in prose.audit.team for code in one.professional_codes}
    if not any(code in line for code in known for line in prose.every):
        return None
    code = prose.random.choice([one for one in CODES if one not in known])
    number = prose.one()
    return None if number is None else Said(number, prose.random.choice(STATED).format(code), texts=(code,))
