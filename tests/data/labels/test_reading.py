"""Labels are read from sub-folders and from tables in every shape, and what is wrong is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.data.labels.corrections import Corrections, load_corrections, save_corrections
from ganstudio.data.labels.matching import PictureNames
from ganstudio.data.labels.reading import find_labels, labels_of, read_labels
from ganstudio.data.labels.remarks import remarks
from ganstudio.data.labels.result import Labels
from ganstudio.data.report import FolderReport, Picture
from ganstudio.labels import Attribute
from ganstudio.problems import InputProblem

HAIR = Attribute("hair", "group", ("aqua", "brown"))


def words(labels: Labels) -> dict[str, list[str | None]]:
    return {
        name: [labels.value(picture, number) for picture in range(len(labels.codes))]
        for number, name in enumerate(labels.names)
    }


@pytest.fixture
def table(tmp_path: Path):
    """Writes a label file outside the folder and returns its path."""

    def write(text: str | bytes, name: str = "given.csv") -> Path:
        file = tmp_path / name
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    return write


@pytest.mark.parametrize(
    "text",
    [
        "file,hair\n0.png,aqua\n1.png,brown\n",
        "\ufefffile;hair\r\n0.png;aqua\r\n1.png;brown\r\n",
        "hair\tid\naqua\t0\nbrown\t1\n",
        'file, hair,\n"0.png", aqua,\n"1.png", "brown",\n',
        ",hair,file\n7,aqua,set/0.png\n8,brown,set/1.png\n",
        "file|hair\r0|Aqua\r1|brown\r0|aqua\r",
    ],
)
def test_tables_with_a_header_are_read_however_they_are_written(report, table, text) -> None:
    labels = read_labels(report("0.png", "1.png"), table(text))
    assert [value.lower() for value in words(labels)["hair"]] == ["aqua", "brown"]


def test_every_row_of_a_long_table_counts(report, table) -> None:
    rows = "".join(f"{n}.png,{'ab'[n % 2]}\n" for n in range(1000))
    labels = read_labels(report(*(f"{n}.png" for n in range(1000))), table("file,x\n" + rows))
    assert labels.counts(0) == (500, 500)


def test_the_ntu_format_is_hair_and_eyes(report, table) -> None:
    text = "0,aqua hair brown eyes\n1,brown hair light blue eyes\n2,red eyes\n3,a b c\n"
    text += "".join(f"{n},pink hair red eyes\n" for n in range(4, 20))
    labels = read_labels(report(*(f"{n}.png" for n in range(20))), table(text))
    assert {name: column[:4] for name, column in words(labels).items()} == {
        "hair": ["aqua", "brown", None, None],
        "eyes": ["brown", "light blue", "red", None],
    }
    assert "line 4" in str(labels.trouble[0])


def test_celebas_list_is_flags(report, table) -> None:
    text = "3\n Eyeglasses Young\n000001.jpg -1  1\n000002.jpg  1 -1\n000003.jpg 1\n"
    labels = read_labels(report("000001.jpg", "000002.jpg"), table(text))
    assert labels.attributes == (
        Attribute("Eyeglasses", "flag", ("no", "yes")),
        Attribute("Young", "flag", ("no", "yes")),
    )
    assert labels.codes.tolist() == [[0, 1], [1, 0]]
    told = " ".join(map(str, labels.trouble))
    assert "announces 3 pictures, but it has rows for 2" in told
    assert "line 5 has 2" in told


def test_sub_folders_are_the_attribute_class_and_join_a_table(report, table) -> None:
    found = report("cat/1.png", "cat/2.png", "dog/1.png")
    assert words(read_labels(found)) == {"class": ["cat", "cat", "dog"]}
    both = read_labels(found, table("file,hair\ncat/1,aqua\ncat/2,brown\n"))
    assert words(both) == {"class": ["cat", "cat", "dog"], "hair": ["aqua", "brown", None]}
    taken = read_labels(found, table("file,class\ncat/1,aqua\ncat/2,brown\n"))
    assert taken.names == ("folder", "class")


def test_pictures_without_labels_have_none(report) -> None:
    labels = find_labels(report("0.png", "1.png"))
    assert not labels
    assert labels.codes.shape == (2, 0)
    assert remarks(labels, report("0.png", "1.png")) == ()


def test_what_does_not_fit_is_said_with_counts_and_examples(report, table) -> None:
    found = report("0.png", "1.png", "2.png", "3.png", "d/5.png", "e/5.png")
    text = "file,hair,tilt,hair\n0,aqua,,a\n1,brown,,b\n9,red,,a\n5,aqua,,b\n2,aqua\n1,aqua,,b\n3,aqua,,b\n"
    labels = read_labels(found, table(text))
    told = " ".join(map(str, remarks(labels, found)))
    assert "1 names are of no picture in the folder: 9" in told
    assert "1 names fit several pictures" in told
    assert "1 lines have not 4 columns and were passed over; line 6 has 2" in told
    assert "1 pictures are named again with other values" in told
    assert "two columns are called hair; the second is hair 2 here" in told
    assert "1 pictures have no label: 2.png" in told
    assert "1 values of hair 2 occur once" in told
    assert [column.name for column in labels.unusable] == ["hair", "tilt"]


def test_a_first_line_that_names_a_picture_is_a_row_and_no_header(report, table) -> None:
    labels = read_labels(report("0.png", "1.png"), table("0.png,aqua\n1.png,brown\n"))
    assert words(labels) == {"label": ["aqua", "brown"]}
    assert "so it is no header" in str(labels.trouble[0])


def test_ten_thousand_classes_are_refused_and_the_other_column_stays(report, table) -> None:
    rows = "".join(f"{n},c{n % 10_000},{n % 2}\n" for n in range(30_000))
    labels = read_labels(report(*(f"{n}.png" for n in range(30_000))), table("file,who,sex\n" + rows))
    assert labels.names == ("sex",)
    assert "10000 values, and 256 are the most" in str(labels.unusable[0].reason)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "file\n0\n", "nothing like it", "file,hair\n7,aqua\n", "\0\0\0"]
)
def test_a_file_that_is_no_table_or_of_other_pictures_is_a_problem_with_its_name(report, table, text) -> None:
    with pytest.raises(InputProblem, match=r"given\.csv"):
        read_labels(report("0.png", "1.png"), table(text))


def test_an_open_quote_ends_the_table_and_is_told(report, table) -> None:
    text = 'file,hair\n0,aqua\n1,brown\n2,"' + "x" * 200_000
    labels = read_labels(report("0.png", "1.png", "2.png"), table(text))
    assert words(labels)["hair"] == ["aqua", "brown", None]
    assert "a quote may be open" in str(labels.trouble[0])


def test_a_table_in_the_folder_is_found_and_goes_before_one_beside_it(report) -> None:
    found = report("0.png", "1.png")
    (found.folder.parent / "tags.csv").write_text("file,beside\n0,a\n1,b\n")
    (found.folder.parent / "zoo.csv").write_text("file,x\nother,a\n1,b\n")
    assert find_labels(found).names == ("beside",)
    (found.folder / "mine.csv").write_text("file,hair\n0,a\n1,b\n")
    labels = find_labels(found)
    assert labels.names == ("hair",)
    assert labels.source == found.folder / "mine.csv"


def test_a_found_table_that_breaks_later_leaves_the_sub_folders_labels(report, monkeypatch) -> None:
    found = report("a/0.png", "b/1.png")
    (found.folder / "tags.csv").write_text("file,hair\n0,a\n1,b\n")
    monkeypatch.setattr("ganstudio.data.labels.encoding.LARGEST_FILE", 3)
    labels = find_labels(found)
    assert labels.names == ("class",)
    assert "too large" in str(labels.trouble[-1])


def test_corrections_count_and_add_values(report, table) -> None:
    found = report("0.png", "1.png", "2.png")
    digests = [picture.digest for picture in found.pictures]
    corrections = Corrections().with_value(digests[0], "hair", "teal").with_value(digests[1], "hair", None)
    labels = labels_of(found, corrections, table("file,hair\n0,aqua\n1,brown\n2,brown\n"))
    assert words(labels)["hair"] == ["teal", None, "brown"]
    assert labels.attributes[0].values == ("aqua", "brown", "teal")


def test_a_chosen_file_that_went_away_gives_way_to_what_is_found(report, tmp_path) -> None:
    found = report("0.png", "1.png")
    (found.folder / "tags.csv").write_text("file,hair\n0,a\n1,b\n")
    labels = labels_of(found, Corrections(file=str(tmp_path / "gone.csv")))
    assert labels.names == ("hair",)
    assert "gone.csv" in str(labels.trouble[-1])


def test_corrections_are_kept_outside_the_persons_folder(report) -> None:
    folder = report("0.png").folder
    assert load_corrections(folder) == Corrections()
    kept = Corrections(
        frozenset({"a.png", "\udcff"}), {"ab": {"hair": None, "eyes": "x"}}, {"hair": "flag"}, "t.csv"
    )
    save_corrections(folder, kept)
    assert load_corrections(folder) == kept
    assert load_corrections(folder.parent) == Corrections()
    assert list(folder.iterdir()) == []
    save_corrections(folder, Corrections())
    assert load_corrections(folder) == Corrections()


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"format":9}', '{"format":1,"excluded":[3],"values":{},"kinds":{},"file":null}', "\udcff"],
)
def test_damaged_corrections_are_put_aside_and_told_of(report, text) -> None:
    from ganstudio.data.labels.corrections import corrections_path

    folder = report("0.png").folder
    path = corrections_path(folder)
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputProblem, match="damaged"):
        load_corrections(folder)
    assert load_corrections(folder) == Corrections()
    assert path.with_suffix(".damaged").exists()


PIECES = st.sampled_from(
    [
        "file",
        "hair",
        "0",
        "1.png",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        '"',
        "aqua hair brown eyes",
        "-1",
        " ",
        "é",
        "\0",
        "3",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_any_text_is_labels_or_a_problem_that_names_the_file(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "given.csv"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        pictures = tuple(Picture(f"{n}.png", 9, 9, "RGB", "PNG", 1, f"{n:064x}") for n in range(3))
        found = FolderReport(Path(place), pictures)
        try:
            labels = read_labels(found, file)
        except InputProblem as problem:
            assert "given.csv" in str(problem)
            return
        remarks(labels, found)
        for number, attribute in enumerate(labels.attributes):
            assert sum(labels.counts(number)) + labels.missing(number) == 3
            assert "," not in attribute.name


def test_the_shared_faces_are_read_alike_from_both_tables(shared_data: Path) -> None:
    root = shared_data / "avatars_tagged"
    paths = sorted(path.name for path in (root / "faces").iterdir())
    pictures = tuple(Picture(path, 96, 96, "RGB", "PNG", 1, "0" * 64) for path in paths)
    report = FolderReport(root / "faces", pictures)
    labels, ntu = find_labels(report), read_labels(report, root / "tags_ntu.csv")
    assert labels.source == root / "tags.csv"
    assert labels.attributes[:2] == ntu.attributes
    assert (labels.codes[:, :2] == ntu.codes).all()
    assert [labels.missing(number) for number in range(6)] == [0, 0, 0, 0, 654, 0]
    assert PictureNames(paths).find("faces/0") == paths.index("0.png")


def test_a_header_without_lines_below_is_told_as_such(report, table) -> None:
    with pytest.raises(InputProblem, match=r"names the columns hair, eyes and has no line below that"):
        read_labels(report("0.png"), table("file,hair,eyes\n"))


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0@\0\0\0@\x08\x02\0\0\0\x25\x0b\xe6\x89",
        b"PK\x03\x04\x14\0\x06\0\x08\0" + bytes(range(256)) * 4,
        b"\xff\xd8\xff\xe1" + bytes(value * 37 % 255 + 1 for value in range(4000)),
    ],
)
def test_a_file_that_is_no_text_is_called_so(report, table, content) -> None:
    with pytest.raises(InputProblem, match=r"given\.csv is no text but") as caught:
        read_labels(report("0.png"), table(content))
    assert "\N{REPLACEMENT CHARACTER}" not in str(caught.value)


@pytest.mark.parametrize("name", ["文件,发色\n甲,蓝\n", "file,eyes\né,ü\n", "file\x85,hair\na,b\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_text_of_other_pictures_is_not_called_no_text(report, table, name, encoding) -> None:
    with pytest.raises(InputProblem, match="names none of the pictures"):
        read_labels(report("0.png"), table(name.encode(encoding)))


def test_a_first_line_that_is_no_header_is_quoted(report, table) -> None:
    with pytest.raises(InputProblem, match=r'its first line reads "my notes on hair", but'):
        read_labels(report("0.png"), table("\n  my notes on hair \nmore\n"))
    with pytest.raises(InputProblem, match=r"given\.csv is empty"):
        read_labels(report("0.png"), table(" \n\n"))
