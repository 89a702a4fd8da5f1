"""Bad input and a machine in the way, through the command line: said in words, nothing changed."""

import errno
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

import pytest

from desk import paths
from desk.actions.desk import open_desk
from desk.domain.errors import NotAnExportError
from desk.storage import engine, migrate, places
from desk.storage.keys import KEY_FILE, load_keys
from desk.storage.store import DATABASE_FILE
from tests.cli.running import SAMPLES, Run, Said, fingerprints
from tests.hostile import a_locked_zip, a_photo
from tests.intake.archives import PHOTO, TEXT, WITH_PHOTO, zipped
from tests.signing import a_pdf, protected

LINE = re.compile(r"desk: (?P<words>[^\n]+) \[(?P<code>[A-Z]{3}-\d\d)\]\n")
GOOD_CHAT = SAMPLES / "WhatsApp Chat - Ibu Contoh.zip"
UNUSABLE, IN_THE_WAY = 3, 4
QUICK_MS = 200


def refused(said: Said, code: str, exit_code: int) -> str:
    """The one line on standard error, checked; gives its words."""
    assert said.code == exit_code, said
    assert said.out == ""
    line = LINE.fullmatch(said.err)
    assert line is not None, said.err
    assert line["code"] == code, said.err
    assert len(line["words"].split()) >= 7, "what happened, why, and what to do"
    return line["words"]


def no_export(folder: Path) -> Path:
    path = folder / "belanja.txt"
    path.write_text("beli beras\nbeli gula\n", encoding="utf-8")
    return path


def cut_off(folder: Path) -> Path:
    path = folder / "terpotong.zip"
    path.write_bytes(GOOD_CHAT.read_bytes()[:-40])
    return path


def cut_in_the_middle(folder: Path) -> Path:
    path = folder / "setengah.zip"
    whole = GOOD_CHAT.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def without_transcript(folder: Path) -> Path:
    return zipped(folder / "foto.zip", {PHOTO: a_photo()})


def two_transcripts(folder: Path) -> Path:
    other = TEXT.replace("Sulastri", "Kartini")
    return zipped(
        folder / "dua.zip",
        {"WhatsApp Chat with Ibu.txt": TEXT, "WhatsApp Chat with Pak.txt": other},
    )


def locked_zip(folder: Path) -> Path:
    path = folder / "terkunci.zip"
    path.write_bytes(a_locked_zip())
    return path


def climbing_zip(folder: Path) -> Path:
    return zipped(folder / "jahat.zip", {"_chat.txt": TEXT, "../../desk.key": b"x"})


def absent(folder: Path) -> Path:
    return folder / "tidak ada.zip"


def a_folder(folder: Path) -> Path:
    given = folder / "Chat WhatsApp"
    given.mkdir()
    return given


BAD_CHATS: tuple[tuple[Callable[[Path], Path], str], ...] = (
    (no_export, "CHT-01"),
    (cut_off, "ZIP-01"),
    (cut_in_the_middle, "ZIP-01"),
    (without_transcript, "ZIP-04"),
    (two_transcripts, "ZIP-05"),
    (locked_zip, "ZIP-02"),
    (climbing_zip, "ZIP-03"),
    (absent, "BRK-02"),
    (a_folder, "BRK-07"),
)


@pytest.mark.parametrize(("make", "code"), BAD_CHATS, ids=[m.__name__ for m, _ in BAD_CHATS])
@pytest.mark.parametrize("command", ["chat", "import"])
def test_a_chat_that_cannot_be_used_is_refused_in_words_and_changes_nothing(
    command: str, make: Callable[[Path], Path], code: str, data: Path, tmp_path: Path, run: Run
) -> None:
    source = make(tmp_path)
    before = fingerprints(data)
    refused(run(command, source, "--data", data), code, UNUSABLE)
    assert contents(fingerprints(data)) == contents(before)


def test_the_installed_program_says_one_line_and_no_traceback(data: Path, tmp_path: Path) -> None:
    done = installed("import", cut_off(tmp_path), "--data", data)
    refused(done, "ZIP-01", UNUSABLE)


def test_a_protected_pdf_in_a_chat_is_left_out_and_named_and_the_rest_is_kept(
    data: Path, tmp_path: Path, run: Run
) -> None:
    lines = (
        "17/09/26 13.45 - Ibu Sulastri: #KTP HILANG#9999015505900001#SULASTRI CONTOH#\n"
        f"17/09/26 13.46 - Ibu Sulastri: {PHOTO} (file terlampir)\n"
        "17/09/26 13.47 - Ibu Sulastri: surat.pdf (file terlampir)\n"
    )
    entries: dict[str, str | bytes] = {
        "_chat.txt": lines,
        PHOTO: a_photo(),
        "surat.pdf": protected(a_pdf()),
    }
    said = run("import", zipped(tmp_path / "a.zip", entries), "--accept", "1", "--data", data)
    assert said.code == 0, said
    assert re.search(r"surat\.pdf tidak ikut disimpan: .*kata sandi", said.out)
    with open_desk(data) as desk:
        kept = desk.store.vault.everything()
        assert len(list(kept)) == 1, "the photo alone"


def test_a_protected_pdf_is_an_answer_of_its_own(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "hasil.pdf"
    path.write_bytes(protected(a_pdf()))
    said = run("file", path)
    assert said.code == 0
    assert "kata sandi" in said.out


def broken_catalogue(tmp_path: Path) -> Path:
    """All resources, with one line of the catalogue that does not read."""
    resources = tmp_path / "resources"
    resources.mkdir()
    for entry in paths.RESOURCES.iterdir():
        if entry.name != "catalogue":
            (resources / entry.name).symlink_to(entry)
    shutil.copytree(paths.RESOURCES / "catalogue", resources / "catalogue")
    broken = min((resources / "catalogue").glob("*.toml"))
    broken.write_text(broken.read_text(encoding="utf-8") + "\n[[[\n", encoding="utf-8")
    return resources


@pytest.mark.parametrize(
    "arguments", [("checklist", "PKT-LAHIR"), ("import", GOOD_CHAT), ("verify",)]
)
def test_an_unreadable_catalogue_names_its_file(
    arguments: tuple[str, ...],
    data: Path,
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = fingerprints(data)
    monkeypatch.setattr(paths, "RESOURCES", broken_catalogue(tmp_path))
    words = refused(run(*arguments, "--data", data), "KTL-01", UNUSABLE)
    assert ".toml" in words
    assert contents(fingerprints(data)) == contents(before)


def test_a_database_newer_than_the_program_is_not_touched(data: Path, run: Run) -> None:
    ring = load_keys(data)
    migrator = engine.sqlite_migrator(data / DATABASE_FILE, ring)
    with migrator.begin() as link:
        link.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    migrator.dispose()
    before = fingerprints(data)
    refused(run("verify", "--data", data), "MSN-05", IN_THE_WAY)
    refused(run("import", GOOD_CHAT, "--accept", "1", "--data", data), "MSN-05", IN_THE_WAY)
    assert contents(fingerprints(data)) == contents(before)
    assert not (data / "backups").exists()
    assert migrate.HEAD != "9999"


def lose(key: Path) -> None:
    key.rename(key.with_name("disimpan di tempat lain"))


def cut(key: Path) -> None:
    key.write_bytes(key.read_bytes()[:-30])


def mistype(key: Path) -> None:
    text = key.read_text(encoding="ascii")
    key.write_text(text.replace("A", "B", 1) if "A" in text else text[:-3], encoding="ascii")


def swap(key: Path) -> None:
    with open_desk(key.parent.parent / "kantor lain"):
        shutil.copy(key.parent.parent / "kantor lain" / KEY_FILE, key)


@pytest.mark.parametrize(
    ("harm", "code"), [(lose, "KNC-01"), (cut, "KNC-02"), (mistype, "KNC-02"), (swap, "KNC-02")]
)
def test_without_its_key_nothing_is_deleted_or_replaced(
    harm: Callable[[Path], None], code: str, data: Path, run: Run
) -> None:
    harm(data / KEY_FILE)
    before = fingerprints(data)
    for arguments in (("verify",), ("import", GOOD_CHAT, "--accept", "1"), ("export", "X")):
        refused(run(*arguments, "--data", data), code, IN_THE_WAY)
    assert fingerprints(data) == before


def test_a_key_that_is_put_back_opens_everything_again(data: Path, run: Run) -> None:
    kept = (data / KEY_FILE).read_bytes()
    cut(data / KEY_FILE)
    refused(run("verify", "--data", data), "KNC-02", IN_THE_WAY)
    (data / KEY_FILE).write_bytes(kept)
    assert run("verify", "--data", data).code == 0


def test_a_full_disk_is_said_and_nothing_is_stored(
    data: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        said = run("import", GOOD_CHAT, "--accept", "1", "--data", data)
    refused_after_list(said, "MSN-01")
    assert stored_files(data) == []
    assert "1 konsep, 0 pesan sudah dikenal" in run("import", GOOD_CHAT, "--data", data).out


def test_a_file_that_may_not_be_written_is_said_and_nothing_is_stored(
    data: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(source: Any, *_: Any) -> NoReturn:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(source))

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", held)
        said = run("import", GOOD_CHAT, "--accept", "1", "--data", data)
    refused_after_list(said, "MSN-02")
    assert stored_files(data) == []
    assert "1 konsep, 0 pesan sudah dikenal" in run("import", GOOD_CHAT, "--data", data).out


def test_a_database_that_another_program_holds_is_said(
    data: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlcipher3 import dbapi2

    monkeypatch.setattr(engine, "LOCK_WAIT_MS", QUICK_MS)
    with closing(dbapi2.connect(str(data / DATABASE_FILE), isolation_level=None)) as holder:
        holder.execute(f"PRAGMA key = \"x'{load_keys(data).database.hex()}'\"")
        holder.execute("BEGIN IMMEDIATE")
        refused(run("import", GOOD_CHAT, "--accept", "1", "--data", data), "MSN-03", IN_THE_WAY)
        holder.execute("ROLLBACK")
    assert stored_files(data) == []
    assert run("verify", "--data", data).code == 0


def test_a_folder_on_a_network_drive_is_refused_before_anything_is_made(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    share = tmp_path / "jaringan"
    share.mkdir()
    monkeypatch.setattr(places, "_system_mounts", lambda: f"nas:/x {share} nfs rw 0 0\n")
    words = refused(run("import", GOOD_CHAT, "--data", share / "kantor"), "MSN-06", IN_THE_WAY)
    assert "PostgreSQL" in words
    assert list(share.iterdir()) == []


def test_a_cloud_folder_is_refused_before_anything_is_made(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "Dropbox" / "kantor"
    refused(run("import", GOOD_CHAT, "--data", folder), "MSN-06", IN_THE_WAY)
    assert not folder.exists()


def test_a_database_of_another_program_is_not_touched(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "kantor"
    with open_desk(folder):
        pass
    for name in (f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm"):
        (folder / name).unlink(missing_ok=True)
    (folder / DATABASE_FILE).write_bytes(b"bukan basis data" * 4096)
    before = fingerprints(folder)
    refused(run("verify", "--data", folder), "MSN-04", IN_THE_WAY)
    assert contents(fingerprints(folder)) == contents(before)


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", GOOD_CHAT, "--accept", "9"),
        ("import", GOOD_CHAT, "--accept", "satu"),
        ("checklist", "TIDAK-ADA"),
    ],
)
def test_an_argument_that_names_nothing_exits_2(
    arguments: tuple[str, ...], data: Path, run: Run
) -> None:
    refused(run(*arguments, "--data", data), "ARG-01", 2)
    assert stored_files(data) == []


def test_trouble_is_json_where_json_is_asked(data: Path, tmp_path: Path, run: Run) -> None:
    import json

    said = run("chat", no_export(tmp_path), "--json", "--data", data)
    error = json.loads(said.err)["error"]
    assert (said.code, said.out, error["code"]) == (UNUSABLE, "", "CHT-01")
    assert all(error[part] for part in ("what", "why", "do"))
    assert NotAnExportError.__name__ not in said.err


def test_a_zip_whose_photo_is_damaged_gives_the_rest(data: Path, tmp_path: Path, run: Run) -> None:
    path = zipped(tmp_path / "WhatsApp Chat - Ibu.zip", {"_chat.txt": WITH_PHOTO, PHOTO: a_photo()})
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo(PHOTO).header_offset + 200
    whole = bytearray(path.read_bytes())
    whole[start : start + 50] = bytes(50)
    path.write_bytes(whole)
    said = run("import", path, "--accept", "1=DP-KTP-04", "--data", data)
    assert said.code == 0, said
    assert "tersimpan: " in said.out
    assert f"{PHOTO} tidak ikut disimpan" in said.out
    assert stored_files(data) == []


def contents(found: dict[str, str]) -> dict[str, str]:
    """Fingerprints without the two files that SQLite makes anew for every reader."""
    return {name: mark for name, mark in found.items() if not name.endswith(("-wal", "-shm"))}


def stored_files(data: Path) -> list[str]:
    """Every file of the vault, wherever it lies."""
    return [path.name for path in data.rglob("*") if ".age" in path.name]


def refused_after_list(said: Said, code: str) -> None:
    """An import lists its drafts first; then it says what is in the way."""
    assert "tersimpan" not in said.out
    refused(Said(code=said.code, out="", err=said.err), code, IN_THE_WAY)


def installed(*arguments: str | Path) -> Said:
    """Run the installed command as a process of its own."""
    program = Path(sys.executable).with_name("desk")
    done = subprocess.run(
        [str(program), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Said(code=done.returncode, out=done.stdout, err=done.stderr)
