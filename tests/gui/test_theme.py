"""Colours and the style sheet."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from ganstudio.gui import theme
from ganstudio.gui.icons import app_icon, icon
from ganstudio.gui.style import apply_theme, style_sheet
from ganstudio.resources import resource_folder


@pytest.fixture(autouse=True)
def light_again(qapp):
    yield
    apply_theme(qapp, "light")


def luminance(text: str) -> float:
    """Relative luminance, WCAG 2.2."""
    colour = QColor(text)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_texts_can_be_read_on_every_ground(tokens):
    for ground in (tokens.window, tokens.surface, tokens.sunken):
        assert contrast(tokens.text, ground) > 7
        assert contrast(tokens.text_muted, ground) > 4.5
        for signal in (tokens.bad, tokens.warning, tokens.good, tokens.accent, tokens.g, tokens.d):
            assert contrast(signal, ground) > 3.9
    assert contrast(tokens.accent_text, tokens.accent) > 4.5
    for soft in (tokens.accent_soft, tokens.bad_soft, tokens.warning_soft):
        assert contrast(tokens.text, soft) > 7


def seen_by_deuteranopes(text: str) -> tuple[float, float, float]:
    """Linear RGB after Machado, Oliveira and Fernandes 2009, severity 1."""
    colour = QColor(text)
    r, g, b = (c**2.2 for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return (
        0.367322 * r + 0.860646 * g - 0.227968 * b,
        0.280085 * r + 0.672501 * g + 0.047413 * b,
        -0.011820 * r + 0.042940 * g + 0.968881 * b,
    )


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_g_and_d_are_told_apart_by_the_colour_blind(tokens):
    one, other = seen_by_deuteranopes(tokens.g), seen_by_deuteranopes(tokens.d)
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 0.3


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_choice_of_theme_dresses_the_application(qapp, qtbot, choice):
    label = QLabel("x")
    qtbot.addWidget(label)
    apply_theme(qapp, choice)
    tokens = theme.DARK if choice == "dark" else theme.LIGHT
    assert theme.colours() is tokens
    assert theme.is_dark() is (choice == "dark")
    assert label.palette().window().color() == QColor(tokens.window)
    assert tokens.accent in qapp.styleSheet()


def test_the_style_sheet_names_only_pictures_that_there_are():
    for tokens in (theme.LIGHT, theme.DARK):
        named = re.findall(r"url\(([^)]+)\)", style_sheet(tokens))
        assert named
        assert all(resource_folder("icons").joinpath(name.split("/")[-1]).is_file() for name in named)


def test_all_tokens_are_colours():
    for tokens in (theme.LIGHT, theme.DARK):
        assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in asdict(tokens).values())


def test_every_icon_is_drawn_in_the_theme_s_colour_and_follows_it(qapp):
    names = [path.stem for path in resource_folder("icons").glob("*.svg")]
    assert len(names) > 30
    for name in names:
        drawn = (app_icon() if name == "ganstudio" else icon(name)).pixmap(32, 32).toImage()
        assert any(drawn.pixelColor(x, y).alpha() for x in range(32) for y in range(32)), name
    stop = icon("stop")
    for choice, tokens in (("light", theme.LIGHT), ("dark", theme.DARK)):
        apply_theme(qapp, choice)
        assert stop.pixmap(24, 24).toImage().pixelColor(12, 12) == QColor(tokens.text)


def test_numbers_are_set_in_figures_of_one_width(qapp):
    assert (
        theme.font("title").pointSizeF() > theme.font("body").pointSizeF() > theme.font("small").pointSizeF()
    )
    assert [bytes(tag.toString()) for tag in theme.font(tabular=True).featureTags()] == [b"tnum"]
    assert not theme.font().featureTags()
