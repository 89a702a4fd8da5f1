"""`desk chat`: JSON, words, exit codes."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.intake.archives import PHOTO, TEXT, WITH_PHOTO, zipped

DATA = Path(__file__).parent.parent / "data" / "chat"


def test_the_json_has_the_promised_keys_and_values(tmp_path: Path, run: Run) -> None:
    path = zipped(tmp_path / "x.zip", {"WhatsApp Chat with Ibu.txt": WITH_PHOTO, PHOTO: b"foto"})
    done = run("chat", path, "--json", "--data", tmp_path)
    assert (done.code, done.err) == (0, "")
    chat = json.loads(done.out)
    messages = chat.pop("messages")
    assert chat == {
        "title": "Ibu",
        "date_order": "dmy",
        "date_order_certain": True,
        "participants": ["Ibu Sulastri", "Petugas"],
        "problems": [],
    }
    assert messages[0] == {
        "line": 1,
        "at": "2026-09-17T13:45:00",
        "author": "Ibu Sulastri",
        "kind": "attachment",
        "text": "",
        "attachment": PHOTO,
        "media": "image",
        "edited": False,
    }
    assert messages[1]["attachment"] is None
    assert messages[1]["media"] is None


def test_an_order_may_be_chosen(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "Chat WhatsApp dengan Ibu.txt"
    file.write_text("3/4/26, 08:15 - Ibu: a\n3/4/26, 08:16 - Ibu: b\n", encoding="utf-8")
    told = json.loads(run("chat", file, "--json", "--data", tmp_path).out)
    chosen = json.loads(run("chat", file, "--json", "--order", "mdy", "--data", tmp_path).out)
    assert (told["date_order_certain"], told["messages"][0]["at"][:10]) == (False, "2026-04-03")
    assert (chosen["date_order_certain"], chosen["messages"][0]["at"][:10]) == (True, "2026-03-04")
    assert told["problems"][0]["kind"] == "date_order_assumed"


@pytest.mark.parametrize("name", ["catatan.txt", "potong.zip", "tidak ada.txt"])
def test_an_unusable_file_exits_3_with_one_line(tmp_path: Path, name: str, run: Run) -> None:
    (tmp_path / "catatan.txt").write_text("beli beras\nbeli gula\n", encoding="utf-8")
    whole = zipped(tmp_path / "utuh.zip", {"_chat.txt": TEXT}).read_bytes()
    (tmp_path / "potong.zip").write_bytes(whole[:-30])
    done = run("chat", tmp_path / name, "--data", tmp_path)
    assert (done.code, done.out) == (3, "")
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("arguments", [(), ("a.txt", "--order", "xyz"), ("a.txt", "--apa")])
def test_wrong_arguments_exit_2(tmp_path: Path, arguments: tuple[str, ...], run: Run) -> None:
    assert run("chat", *arguments, "--data", tmp_path).code == 2


def test_people_read_indonesian_in_the_terminal(tmp_path: Path, run: Run) -> None:
    done = run("chat", DATA / "Chat WhatsApp dengan Warga RW 3.txt", "--data", tmp_path)
    assert done.code == 0
    assert "Peserta: Bu Tini, Pak Harun" in done.out
    assert "17 September 2026" in done.out


def test_the_offices_own_wordings_count(tmp_path: Path, run: Run) -> None:
    (tmp_path / "chat").mkdir()
    own = '[omitted_image]\njv = ["gambar ora melu"]\n'
    (tmp_path / "chat" / "words.toml").write_text(own, encoding="utf-8")
    file = tmp_path / "a.txt"
    file.write_text(f"{TEXT}17/09/26 13.47 - Ibu: gambar ora melu\n", encoding="utf-8")
    chat = json.loads(run("chat", file, "--json", "--data", tmp_path).out)
    assert [m["kind"] for m in chat["messages"]] == ["text", "text", "omitted"]


@pytest.mark.parametrize("file", sorted(DATA.glob("*.json")), ids=lambda file: file.stem)
def test_the_sample_exports_give_their_reviewed_json(file: Path, tmp_path: Path, run: Run) -> None:
    done = run("chat", file.with_suffix(".txt"), "--json", "--data", tmp_path)
    assert json.loads(done.out) == json.loads(file.read_text(encoding="utf-8"))
