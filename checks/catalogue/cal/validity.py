"""Calibration and verification of instruments and safety devices."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import timedelta

from checks.calibrations.certificate_numbers import dated_otherwise
from checks.calibrations.device_numbers import Models, contained, less_of_model, number_key
from checks.calibrations.kinds import act_of, told_as_both
from checks.calibrations.own_devices import (
    Statements,
    is_correction,
    may_be_another,
    own,
    unfaulted,
    whose,
)
from checks.calibrations.terms import of_last_time, ran_out
from checks.comparisons.equal import Difference, Place, differing, every_place
from checks.comparisons.names import name_key
from checks.comparisons.order import days_agree, out_of_order
from checks.comparisons.term import longer_than
from checks.context import Context
from checks.equipment.out_of_use import is_over
from checks.messages import message
from checks.registry import check
from schemas.dates import add_months, last_day
from schemas.facts.models import Interval
from schemas.leaf import leaves, value_of
from schemas.report import Calibration
from schemas.result import Finding

RENEWAL = timedelta(days=92)
"""A calibration that begins so long before the end of the last one, or later, is the next one."""


@check("CAL001", "calibration-expired", "error", needs=("calibrations", "audit.end"))
def calibration_expired(context: Context) -> Iterator[Finding]:
    """查什么：检定、校准、校验的有效期是否覆盖到审核的最后一天；没有写有效期而写了周期的，按周期推算，都没有写的不判断。
    正文别处写作已到期、该复校而没有写重新检定的，提示。

    为什么：超过有效期的器具，其测量结果和安全保护不能作为符合的证据。

    例：审核到 2025 年 6 月 12 日，压力表有效期至 2025 年 6 月 1 日，报告写“在有效期内”。

    应为：有效期不早于审核结束日，或报告写明已重新检定、已停用。

    依据：GB/T 27021.1-2017 9.4.5；JJG、TSG 等对该类器具的周期规定。

    何时可忽略：器具已停用或封存，且报告写明。
    ---
    What it checks: whether the validity of a verification or calibration reaches to the last day of the
    audit, as stated or by the interval that is told; with neither nothing is said.
    Any other day of the text on which such a validity ended, with no word of a renewal, is worth
    knowing.

    Why: what an instrument past its validity shows is no evidence of conformity.

    Example: an audit until 12 June, a pressure gauge valid until 1 June, “within validity” in the report.

    Expected: a validity that does not end before the audit, or the renewal or withdrawal in the report.

    Basis: GB/T 27021.1-2017 9.4.5; the regulations on the interval of that kind of device.

    When to ignore: the device is out of use, and the report says so.
    """
    end = context.report.audit.end
    for every in things(unfaulted(context)):
        ours = [statement for statement in every if not whose(context, statement)]
        statements, doubt = ours or every, "" if ours else whose(context, every[0])
        ends = [p for p in every_place(s.valid_until for s in statements) if p.value is not None]
        if end is None or not ends:
            if ours:
                yield from ran_out(context, statements, end, described(context, statements))
            continue
        latest = max(ends, key=lambda place: last_day(str(place.value))).value
        again = any(out_of_order(value_of(s.calibrated_on), latest) for s in statements)
        stated = (leaf for s in statements for _, leaf in leaves(s))
        if out_of_order(end.value, latest) and not again and not is_over(context, stated):
            device, label = described(context, statements)
            held = [place for place in ends if place.value == latest]
            yield context.finding(
                *_named(statements),
                *held,
                *(s.calibrated_on for s in statements if s.calibrated_on and s.valid_until in held),
                end,
                identity=label,
                wrong=held,
                variant="stated",
                values=[latest, end.value],
                doubt=doubt,
                expected=f">= {end.value}",
                actual=latest,
                device=device,
                until=latest,
                end=end.value,
            )


@check("CAL003", "calibration-interval", "warning", needs=("calibrations",))
def calibration_interval(context: Context) -> Iterator[Finding]:
    """查什么：从检定（校准、校验）日期到有效期止，是否比该类器具的检定规程或安全技术规范允许的周期长。

    为什么：周期过长时，证书上的有效期往往是抄错的，或者器具没有按规定送检。

    例：一般压力表 2025 年 3 月 1 日检定，有效期写到 2026 年 2 月 28 日，而检定周期一般不超过半年。

    应为：检定周期不超过规程的规定；校准的间隔由使用单位自定，但要有依据。

    依据：相应的 JJG 检定规程、TSG 安全技术规范；GB/T 27021.1-2017 9.4.5。

    何时可忽略：是校准而非强制检定，使用单位有确定间隔的记录。
    ---
    What it checks: whether the time from verification (calibration) to the end of its validity is longer than
    the regulation for that kind of device allows.

    Why: too long an interval is often a slip in copying, or the device was not sent in as required.

    Example: a pressure gauge verified on 1 March, valid for a year, where half a year is the rule.

    Expected: an interval within the regulation; for a calibration the user sets it, with a reason.

    Basis: the JJG regulation or TSG code for the device; GB/T 27021.1-2017 9.4.5.

    When to ignore: it is a calibration, and the user has recorded why the interval is so long.
    """
    for statements in things(own(context)):
        if any(_dates_differ(group) for group in _events(statements)):
            continue
        device, label = described(context, statements)
        name = next((s.device.value for s in statements if s.device and s.device.value), None)
        allowed = context.facts.interval(name) if name else None
        if allowed is None or allowed.months is None:
            continue
        over = [s for s in statements if _longer(s, allowed.months)]
        if over:
            first = over[0]
            yield context.finding(
                *_named(over),
                *_labelled(statements, over),
                *(p for s in over for p in every_place([s.calibrated_on, s.valid_until])),
                identity=label,
                values=[value_of(first.calibrated_on), value_of(first.valid_until)],
                variant=act_of(context, over, allowed),
                severity="info"
                if _is_unsure(allowed, name or "") or may_be_another(context, first)
                else None,
                expected=f"<= {add_months(last_day(value_of(first.calibrated_on) or ''), allowed.months)}",
                actual=value_of(first.valid_until),
                device=device,
                start=value_of(first.calibrated_on),
                end=value_of(first.valid_until),
                months=allowed.months,
                basis=allowed.basis,
                inferred=_inferred(context, statements) if any(s.serial for s in statements) else "",
            )


def _is_unsure(allowed: Interval, device: str | None) -> bool:
    """Whether the interval may be another's: not confirmed, or the name goes on (压力表校验台)."""
    return allowed.confidence == "low" or not allowed.basis or not allowed.is_of(device or "")


def _longer(statement: Calibration, months: int) -> bool:
    start, end = statement.calibrated_on, statement.valid_until
    return bool(start and end and start.value and end.value and longer_than(start.value, end.value, months))


@check("CAL005", "calibration-conflict", "error", needs=("calibrations",))
def calibration_conflict(context: Context) -> Iterator[Finding]:
    """查什么：报告几处写到同一件器具时，型号、编号、证书号、机构、日期、有效期是否互相矛盾；同一日是否一处写作校准、一处写作检定；证书编号中像是
    日期的数字与所写的日期是否相差两个月以上（提示）。
    同一编号旁有两个日期的，提示。

    为什么：同一件器具只能有一个型号、一张有效证书；矛盾说明有一处不是看着证书写的。

    例：3.2 写安全阀型号 A27W-16T，3.5 写同一安全阀 A28H-25。

    应为：各处与证书一致。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.5（以可验证的信息作为审核证据）。

    何时可忽略：确是两件器具，或前后两次检定。
    ---
    What it checks: whether the places that tell of one device contradict one another in model, serial number,
    certificate, agency, dates or validity; whether it was calibrated by one and verified by another; whether
    digits of the certificate's number that look like a day are more than two months from the day told (worth
    knowing).
    One device number with two days is worth knowing.

    Why: a device has one model and one certificate in force; a contradiction shows that one place was not
    written from the certificate.

    Example: a safety valve A27W-16T in 3.2, the same valve A28H-25 in 3.5.

    Expected: the same in all places, as on the certificate.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.5 (verifiable information as evidence).

    When to ignore: they are two devices, or two calibrations after one another.
    """
    for every in things(own(context)):
        statements = [s for s in every if not of_last_time(context, s)]
        if len(statements) < 2:
            continue
        device, label = described(context, statements)
        inferred = _inferred(context, statements)
        yield from told_as_both(context, device, label, inferred, statements)
        for aspect, difference in _conflicts(context, statements):
            known = difference.decided and not inferred
            yield context.finding(
                *difference.places,
                *(_labelled(statements, []) if inferred else []),
                identity=f"{label}/{aspect}",
                values=[variant.value for variant in difference.variants],
                variant=aspect,
                severity="warning" if inferred else None,
                expected=str(difference.right.value) if known else None,
                actual="; ".join(str(v.value) for v in (difference.wrong if known else difference.variants)),
                device=device,
                inferred=inferred,
                values_shown=context.listed(str(variant.value) for variant in difference.variants),
            )
    for one in dated_otherwise(context):
        yield context.finding(
            one.number,
            one.calibrated_on,
            identity=f"{one.number.value}/number",
            values=[one.number.value, one.calibrated_on.value],
            variant="number",
            severity="info",
            device=described(context, [one.calibration])[0],
            number=one.number.value,
            day=one.day.isoformat(),
            told=one.calibrated_on.value,
        )


def _inferred(context: Context, statements: Statements) -> str:
    """What is said where not all statements give the number of the device; else nothing."""
    if _by_serial(statements):
        return ""
    stated = sum(s.serial is not None for s in statements)
    variant = "inferred" if stated else "unnumbered"
    return message("CAL005", variant, context.lang, {"told": stated, "count": len(statements)})


def _by_serial(statements: Statements) -> bool:
    """Whether all statements give one serial number, or one is less complete: else the device is inferred."""
    keys = [number_key(value_of(s.serial) or "") for s in statements]
    return all(key and (key == keys[0] or contained(key, keys[0] or "")) for key in keys)


def _conflicts(context: Context, statements: Statements) -> Iterator[tuple[str, Difference]]:
    """The aspects in which the statements differ; what belongs to one calibration is compared within it."""
    models = Models(context, statements)
    for aspect, key, same in (("model", models.key, less_of_model), ("serial", number_key, contained)):
        found = differing(every_place(getattr(s, aspect) for s in statements), key=key, same=same)
        if found and not _interchanged(statements, aspect, found) and _are_one(statements):
            yield aspect, found
    if found := _sizes_differ(statements, models):
        yield "model", found
    resolve = _Agencies(context)
    for event in _events(statements):
        found = differing(every_place(s.certificate_no for s in event), key=number_key, same=contained)
        if found:
            yield "certificate", found
        found = differing(every_place(s.agency for s in event if _tells_event(s)), key=resolve)
        if found:
            yield "agency", found
        found = _dates_differ(event)
        if found:
            yield "dates", found


def _sizes_differ(statements: Statements, models: Models) -> Difference | None:
    """The measuring ranges in one unit that stand for the model of a device, all with its number."""
    sizes = [p for p in models.places if p.value is not None and models.size(str(p.value)) is not None]
    units = {key[0] for p in sizes if (key := models.size(str(p.value)))}
    return differing(sizes, key=models.size) if len(units) == 1 and _by_serial(statements) else None


def _are_one(statements: Statements) -> bool:
    """Whether more than the name of a device makes statements those of one: a number, or a calibration."""
    return any(s.serial is not None or _tells_event(s) for s in statements)


def _tells_event(statement: Calibration) -> bool:
    """Whether a statement tells which calibration it is of: without that, its agency may be another's."""
    stated = (statement.certificate_no, statement.calibrated_on, statement.valid_until)
    return any(one is not None for one in stated)


def _interchanged(statements: Statements, aspect: str, found: Difference) -> bool:
    """Whether one place has in brackets as model what another has as number, or the other way about."""
    other = "serial" if aspect == "model" else "model"
    known = {number_key(str(place.value)) for place in every_place(getattr(s, other) for s in statements)}
    return any(number_key(str(variant.value)) in known for variant in found.variants)


def _dates_differ(event: Statements) -> Difference | None:
    """One finding for the dates of a calibration: a wrong day of calibration drags its validity along."""
    for field in ("calibrated_on", "valid_until"):
        found = differing(every_place(getattr(s, field) for s in event), key=str, same=days_agree)
        if found:
            return found
    return None


def _events(statements: Statements) -> list[Statements]:
    """The statements of a thing by the calibration that they tell of: an old one and its renewal are two."""
    alike: dict[Hashable, Statements] = {}
    for statement in statements:
        stated = (statement.calibrated_on, statement.valid_until, statement.certificate_no)
        alike.setdefault(tuple(value_of(leaf) for leaf in stated), []).append(statement)
    events: list[list[Statements]] = []
    for group in alike.values():
        home = next((e for e in events if not any(_renewed(group[0], other[0]) for other in e)), None)
        if home is None:
            events.append([group])
        else:
            home.append(group)
    return [[statement for group in event for statement in group] for event in events]


def _renewed(one: Calibration, other: Calibration) -> bool:
    first, second = sorted((one, other), key=lambda s: value_of(s.calibrated_on) or "")
    begin, end, again = (
        value_of(first.calibrated_on),
        value_of(first.valid_until),
        value_of(second.calibrated_on),
    )
    if not begin:
        return out_of_order(again, end)
    if not again or days_agree(begin, again):
        return False
    if end and out_of_order(again, end):
        return True
    if end and last_day(again) + RENEWAL >= last_day(end):
        return True
    numbers = [number_key(n) for n in (value_of(first.certificate_no), value_of(second.certificate_no)) if n]
    return len(set(numbers)) == 2


class _Agencies:
    """Agencies as keys: the entity that a name resolves to; a name that resolves to none is left out."""

    def __init__(self, context: Context) -> None:
        self._of: dict[str, int] = {}
        for number, entity in enumerate(context.mentions.of_kind("organization")):
            for name in (entity.name, *entity.spellings, *entity.short_forms):
                self._of.setdefault(name_key(name), number)

    def __call__(self, name: str) -> Hashable:
        return self._of.get(name_key(name))


@check("CAL006", "calibration-future", "error", needs=("calibrations", "audit.end"))
def calibration_future(context: Context) -> Iterator[Finding]:
    """查什么：检定、校准、校验日期是否晚于审核结束日。
    审核时看到的证书，其日期晚于审核的，提示。

    为什么：审核组不可能看到审核之后才出具的证书，日期必有一处是错的。

    例：审核到 2025 年 6 月 12 日，压力表检定日期写 2025 年 7 月 3 日。

    应为：检定日期不晚于审核结束日。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.5（以可验证的信息作为审核证据）。

    何时可忽略：报告写明是审核之后补充提交的证书；像是不符合的纠正、不晚于报告日期的，作提示。
    ---
    What it checks: whether a verification or calibration is dated after the end of the audit.
    A certificate that was seen at the audit and is dated after it is worth knowing.

    Why: the team cannot have seen a certificate issued after the audit; one of the dates is wrong.

    Example: an audit until 12 June, a gauge verified on 3 July of that year.

    Expected: a day of calibration not after the audit.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.5 (verifiable information as evidence).

    When to ignore: the report says that the certificate was handed in after the audit. What seems
    to be calibrated to correct a nonconformity, no later than the report, is worth knowing.
    """
    end = context.report.audit.end
    for statements in things(own(context)):
        if end is None or any(_dates_differ(event) for event in _events(statements)):
            continue
        late = [s for s in statements if out_of_order(value_of(s.calibrated_on), end.value)]
        if late:
            corrected = all(is_correction(context, s) for s in late)
            device, label = described(context, late)
            yield context.finding(
                *_named(late),
                *every_place(s.calibrated_on for s in late),
                end,
                identity=label,
                values=[value_of(late[0].calibrated_on), end.value],
                variant="correction" if corrected else "late",
                severity="info" if corrected else None,
                expected=f"<= {end.value}",
                actual=value_of(late[0].calibrated_on),
                device=device,
                day=value_of(late[0].calibrated_on),
                end=end.value,
            )


def things(statements: Statements) -> list[Statements]:
    """The statements of each thing together, in reading order; one that shares no `thing` stands alone."""
    groups: dict[Hashable, Statements] = {}
    for number, statement in enumerate(statements):
        groups.setdefault(statement.thing if statement.thing is not None else number, []).append(statement)
    return list(groups.values())


def described(context: Context, statements: Statements) -> tuple[str, str]:
    """A device for a message (压力表（22091958）), and the label that tells it from others."""
    names = ("device", "serial", "model", "certificate_no")
    first = {name: next((v for s in statements if (v := value_of(getattr(s, name)))), "") for name in names}
    detail = first["serial"] or first["model"] or first["certificate_no"]
    device = first["device"] or detail or "—"
    aside = f"（{detail}）" if context.lang == "zh" else f" ({detail})"
    shown = device + aside if detail and detail != device else device
    return shown, "/".join(first.values())


def _named(statements: Statements) -> list[Place]:
    """The first place that names the device."""
    return list([s.device for s in statements if s.device is not None][:1])


def _labelled(statements: Statements, shown: Statements) -> list[Place]:
    """Where the serial stands that tells the device from others, if in none of the statements shown."""
    if any(statement.serial is not None for statement in shown):
        return []
    return list([s.serial for s in statements if s.serial is not None][:1])
