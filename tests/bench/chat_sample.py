"""Makes a long invented export: kinds, media, edits, captions, both evidence and system lines."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

NAMES = ("Ibu Sulastri", "Pak RT 03: Harun", "+62 856-0001-0002", "Petugas Loket", "Dewi 🌸")
TEXTS = (
    "Assalamualaikum, mau tanya syarat akta kelahiran anak saya yang kedua, lahir di rumah bidan",
    "Baik bu, mohon kirim foto KK dan KTP kedua orang tua, surat keterangan lahir dari bidan",
    "Pesan saya tadi sudah dibaca? Foto yang pertama agak buram, nanti saya kirim lagi ya",
    "Nama: Budi Santoso\nTempat lahir: Sleman\nAlamat: RT 03 RW 01\n\nTerima kasih",
    "Anda bisa datang hari Senin jam 08.00 - 12.00, lalu ambil nomor di loket: gratis 🙏",
)


def write_export(path: Path, messages: int) -> int:
    """Write an export of so many messages and give its size in bytes."""
    dice = random.Random(17)  # noqa: S311 - invented text, no secret
    at = datetime(2025, 1, 2, 8, 0, tzinfo=UTC)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number in range(messages):
            at += timedelta(seconds=dice.randrange(120))
            file.write(f"{at:%d/%m/%y %H.%M} - {_content(dice, at, number)}\n")
    return path.stat().st_size


def _content(dice: random.Random, at: datetime, number: int) -> str:
    name, chance = dice.choice(NAMES[:1] + NAMES[2:]), dice.random()
    if chance < 0.10:
        caption = "\nini KK saya" if chance < 0.05 else ""
        return f"{name}: \u200eIMG-{at:%Y%m%d}-WA{number % 10_000:04}.jpg (file terlampir){caption}"
    if chance < 0.13:
        return f"{name}: <Media tidak disertakan>"
    if chance < 0.15:
        return f"{name}: Pesan ini dihapus"
    if chance < 0.18:
        return f"{name}: {dice.choice(TEXTS)} <Pesan ini diedit>"
    if chance < 0.19:
        return f'{name} membuat grup "Info: RW 3"'
    return f"{name}: {dice.choice(TEXTS)} {number}"
