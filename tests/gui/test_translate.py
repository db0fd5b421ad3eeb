"""Texts of the core in the person's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from ganstudio.gui.translate import CORE, RECIPE, tr_choice, tr_group, tr_label, tr_message, tr_unit
from ganstudio.problems import InputProblem, Message, Problem, RecipeProblem
from ganstudio.recipe import field_specs


class Words(QTranslator):
    """Translates what is in its table."""

    def __init__(self, table: dict[tuple[str, str], str]) -> None:
        super().__init__()
        self.table = table

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, comment=None, n=-1):
        return self.table.get((context, source))


@pytest.fixture
def speak(qapp):
    installed = []

    def install(table: dict[tuple[str, str], str]) -> None:
        words = Words(table)
        QCoreApplication.installTranslator(words)
        installed.append(words)

    yield install
    for words in installed:
        QCoreApplication.removeTranslator(words)


def test_the_template_is_translated_before_it_is_filled_in(speak):
    speak({(CORE, "{file} is empty."): "空文件：{file}"})
    assert tr_message(Message("{file} is empty.", {"file": "a.png"})) == "空文件：a.png"
    assert tr_message(Problem("{file} is empty.", file="b.png")) == "空文件：b.png"


def test_whole_numbers_stand_in_groups_of_three_as_everywhere_in_the_window(qapp):
    back = Message("Go back to step {step} and: {change}", {"step": 1671, "change": Message("wait")})
    assert tr_message(back) == "Go back to step 1\u202f671 and: wait"
    assert tr_message(
        Message("{count:06d} of {share}, {file}", {"count": 1234, "share": 2000.5, "file": "1234"})
    ) == ("001234 of 2000.5, 1234")
    assert tr_message(Message("seed {seed}", {"seed": 123456})) == "seed 123456"


def test_a_message_within_a_message_is_translated_too(speak):
    speak({(CORE, "cut off"): "被截断", (CORE, "{file}: {reason}"): "{file}：{reason}"})
    assert tr_message(InputProblem("{file}: {reason}", file="a", reason=Message("cut off"))) == "a：被截断"


def test_a_recipe_problem_names_its_keys_and_translates_each_text(speak):
    speak({(CORE, "too small"): "太小"})
    problem = RecipeProblem({"batch_size": Message("too small"), "nz": Message("odd")}, source="x.toml")
    assert tr_message(problem) == "x.toml: batch_size: 太小; nz: odd"


def test_a_translation_with_a_wrong_place_falls_back_to_english(speak):
    speak({(CORE, "{a} and {b}"): "{a} 和 {c}"})
    assert tr_message(Message("{a} and {b}", {"a": 1, "b": 2})) == "1 and 2"


def test_the_field_table_is_translated_in_a_context_of_its_own(speak):
    spec = field_specs()["image_size"]
    speak({(RECIPE, spec.label): "尺寸", (RECIPE, "px"): "像素", (RECIPE, "Pictures"): "图片"})
    assert (tr_label(spec), tr_unit(spec), tr_group("pictures")) == ("尺寸", "像素", "图片")
    assert tr_unit(field_specs()["lr_g"]) == ""
    assert tr_choice("DCGAN") == "DCGAN"
