"""Lengths of time, amounts of memory and devices as people read them, translated."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

translate = QCoreApplication.translate
_PROCESSOR = re.compile(r"cpu, (\d+) threads?")


def duration_text(seconds: float) -> str:
    """A length of time in its two largest units: "3.2 s", "4 min 10 s", "2 h 05 min", "3 d 4 h"."""
    if not math.isfinite(seconds) or seconds < 0:
        return "–"
    whole, minutes, hours = round(seconds), round(seconds / 60), round(seconds / 3600)
    if whole < 60:
        number = f"{seconds:.1f}" if seconds < 9.95 else str(whole)
        return translate("Units", "{seconds} s").format(seconds=number)
    if whole < 600:
        template = translate("Units", "{minutes} min {seconds} s")
        return template.format(minutes=whole // 60, seconds=f"{whole % 60:02}")
    if minutes < 60:
        return translate("Units", "{minutes} min").format(minutes=minutes)
    if minutes < 48 * 60:
        template = translate("Units", "{hours} h {minutes} min")
        return template.format(hours=minutes // 60, minutes=f"{minutes % 60:02}")
    return translate("Units", "{days} d {hours} h").format(days=hours // 24, hours=hours % 24)


def date_text(seconds: float) -> str:
    """The day of a moment (seconds since 1970), as the locale writes it."""
    day = QDateTime.fromSecsSinceEpoch(int(seconds)).date()
    locale = QLocale()
    if locale.language() is QLocale.Language.C:  # it would write "26 11 2026"
        return day.toString(Qt.DateFormat.ISODate)
    return locale.toString(day, QLocale.FormatType.ShortFormat)


def moment_text(seconds: float) -> str:
    """A moment (seconds since 1970), day and time, as the locale writes it."""
    moment, locale = QDateTime.fromSecsSinceEpoch(int(seconds)), QLocale()
    if locale.language() is QLocale.Language.C:
        return f"{date_text(seconds)} {moment.toString('HH:mm')}"
    return locale.toString(moment, QLocale.FormatType.ShortFormat)


def bytes_text(count: float) -> str:
    """An amount of memory or disk: "830 bytes", "12.4 MB", "1.2 GB" (powers of 1000)."""
    if count < 1000:
        return translate("Units", "{count} bytes").format(count=round(count))
    if count < 999.5e3:
        template, value = translate("Units", "{count} kB"), count / 1e3
    elif count < 999.5e6:
        template, value = translate("Units", "{count} MB"), count / 1e6
    else:
        template, value = translate("Units", "{count} GB"), count / 1e9
    return template.format(count=f"{value:.0f}" if value >= 99.5 else f"{value:.3g}")


def device_text(name: str) -> str:
    """What trains, of the name that a run gives it: "cpu, 2 threads"; a card's own name stays."""
    found = _PROCESSOR.fullmatch(name)
    if found is None:
        return name
    if found[1] == "1":
        return translate("Units", "cpu, 1 thread")
    return translate("Units", "cpu, {count} threads").format(count=found[1])
