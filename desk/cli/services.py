"""`desk services`: find services by everyday words, and publish what each of them asks for.

Words find services; one code shows its requirements. `--text` gives the WhatsApp message,
`--leaflet` writes the one-page PDF (with `--png` a picture too) with the office's letterhead.
"""

import argparse
import json
import sys
from pathlib import Path

from desk.domain.errors import ArgumentError, NotFoundError

GROUPS = {
    "population_registration": "Pendaftaran penduduk",
    "civil_registration": "Pencatatan sipil",
    "bundle": "Paket",
}


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "services",
        parents=[shared],
        help="cari layanan dengan kata sehari-hari; terbitkan daftar syaratnya",
    )
    parser.add_argument("words", nargs="*", metavar="KATA", help="akte, pecah KK, KTP hilang, …")
    parser.add_argument("--json", action="store_true", help="jawaban sebagai JSON")
    parser.add_argument("--text", action="store_true", help="daftar syarat untuk WhatsApp")
    parser.add_argument("--leaflet", type=Path, metavar="DIR", help="tulis selebaran PDF ke folder")
    parser.add_argument("--png", action="store_true", help="selebaran juga sebagai gambar PNG")
    parser.add_argument(
        "--all", action="store_true", help="selebaran semua layanan dan paket (dengan --leaflet)"
    )


def run(parsed: argparse.Namespace) -> int:
    """Search, or publish."""
    if parsed.png and parsed.leaflet is None:
        raise ArgumentError("--png (perlu --leaflet DIR)")
    if parsed.all and (parsed.leaflet is None or parsed.words):
        raise ArgumentError("--all (perlu --leaflet DIR, tanpa kata)")
    if parsed.leaflet is not None:
        return _write_leaflets(parsed)
    if parsed.text:
        return _print_text(parsed)
    return _search(parsed)


def _search(parsed: argparse.Namespace) -> int:
    """List what the words mean; nothing found is an answer, not an error."""
    from desk.actions.service_list import find_services

    query = " ".join(parsed.words)
    found = find_services(query)
    if parsed.json:
        body = [
            {
                "code": entry.code,
                "name": entry.name,
                "title": entry.title,
                "kind": "bundle" if entry.group is None else "service",
                "group": entry.group.value if entry.group else None,
                "results": list(entry.results),
            }
            for entry in found
        ]
        print(json.dumps(body, ensure_ascii=False, indent=2))
        return 0
    if not found:
        print(f"Tidak ada layanan yang cocok dengan: {query}", file=sys.stderr)
    heading = ""
    for entry in found:
        group = entry.group.value if entry.group else "bundle"
        if not query and group != heading:
            print(f"{'' if not heading else chr(10)}{GROUPS[group]}:")
            heading = group
        print(f"  {entry.code:<18}{entry.title}")
    return 0


def _print_text(parsed: argparse.Namespace) -> int:
    """The message for WhatsApp; where the folder holds an office, with its number and rows."""
    from desk.actions.desk import open_desk
    from desk.actions.publishing import requirements, requirements_text

    code = _one_code(parsed)
    try:
        desk = open_desk(parsed.data, may_found=False)
    except NotFoundError:
        sheet = requirements(code)
        text = requirements_text(code)
    else:
        with desk:
            sheet = requirements(code, desk=desk)
            text = requirements_text(code, desk=desk)
    if parsed.json:
        print(json.dumps({"code": code, "text": text, "unsure": list(sheet.unsure)}, indent=2))
        return 0
    print(text)
    for unsure in sheet.unsure:
        print(f"perlu dipastikan: {unsure}", file=sys.stderr)
    return 0


def _write_leaflets(parsed: argparse.Namespace) -> int:
    """Write the leaflets and name the files."""
    from desk.actions.desk import open_desk
    from desk.actions.publishing import save_leaflet
    from desk.actions.service_list import all_codes

    with open_desk(parsed.data, may_found=False) as desk:
        codes = all_codes(desk.rules.catalogue) if parsed.all else (_one_code(parsed),)
        for code in codes:
            for path in save_leaflet(desk, code, parsed.leaflet, with_picture=parsed.png):
                print(path)
    return 0


def _one_code(parsed: argparse.Namespace) -> str:
    """The code that was named, or the one service that the words mean.

    Raises:
        ArgumentError: they mean none or several; those are named.
    """
    from desk.actions.service_list import find_services

    found = find_services(" ".join(parsed.words)) if parsed.words else ()
    if len(found) == 1:
        return found[0].code
    raise ArgumentError(", ".join(entry.code for entry in found[:8]) or " ".join(parsed.words))
