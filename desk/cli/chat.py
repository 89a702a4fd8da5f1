"""`desk chat`: what the desk reads in an exported chat, for people or as JSON."""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path

from desk.actions.chats import read_chat_file
from desk.domain.chat import ChatExport, ChatMessage, DateOrder, MessageKind
from desk.domain.dates import long_date
from desk.domain.problems import Problem
from desk.domain.words import say, word

DONE = 0


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "chat",
        parents=[shared],
        help="baca hasil Ekspor chat WhatsApp (.txt atau .zip) atau teks salinan dari WhatsApp Web",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="berkas .txt atau .zip")
    parser.add_argument("--json", action="store_true", help="keluaran JSON")
    parser.add_argument(
        "--order",
        choices=[order.value for order in DateOrder],
        help="urutan tanggal, bila bukti di dalam berkas tidak cukup",
    )


def run(args: argparse.Namespace) -> int:
    """Read the chat and print it.

    Raises:
        UnusableInputError: the file is no export, or cannot be read safely.
    """
    order = DateOrder(args.order) if args.order else None
    now = datetime.now(tz=UTC).astimezone()
    chat = read_chat_file(args.file, order=order, now=now, data_folder=args.data)
    print(as_json(chat) if args.json else as_text(chat))
    return DONE


def as_json(chat: ChatExport) -> str:
    """The chat as one JSON object; times are local, without a zone."""
    body = {
        "title": chat.title,
        "date_order": chat.date_order.value,
        "date_order_certain": chat.date_order_certain,
        "participants": list(chat.participants),
        "messages": [_message(message) for message in chat.messages],
        "problems": [_problem(problem) for problem in chat.problems],
    }
    return json.dumps(body, ensure_ascii=False, indent=1)


def as_text(chat: ChatExport) -> str:
    """The chat for reading in a terminal."""
    certain = "" if chat.date_order_certain else " (diperkirakan)"
    lines = [
        f"Chat: {chat.title or '(tanpa nama)'}",
        f"Peserta: {', '.join(chat.participants) or '-'}",
        f"Pesan: {len(chat.messages)}",
        f"Urutan tanggal: {word(chat.date_order)}{certain}",
    ]
    day = None
    for message in chat.messages:
        if message.at.date() != day:
            day = message.at.date()
            lines += ["", long_date(day)]
        lines.append(_line(message))
    if chat.problems:
        lines += ["", "Yang perlu diperhatikan:"]
        lines += [f"- {_complaint(problem)}" for problem in chat.problems]
    return "\n".join(lines)


def _message(message: ChatMessage) -> dict[str, str | int | bool | None]:
    return {
        "line": message.line,
        "at": message.at.isoformat(timespec="seconds"),
        "author": message.author,
        "kind": message.kind.value,
        "text": message.text,
        "attachment": message.attachment,
        "media": None if message.media is None else message.media.value,
        "edited": message.edited,
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {"where": problem.where, "kind": problem.kind.value, "detail": say(problem.detail)}


def _line(message: ChatMessage) -> str:
    edited = " (diedit)" if message.edited else ""
    said = [] if message.kind is MessageKind.TEXT else [f"[{word(message.kind)}]"]
    said += [part for part in (message.attachment, message.text) if part]
    text = " ".join(said).replace("\n", "\n           ")
    return f"  {message.at:%H.%M}  {message.author or '·'}: {text}{edited}"


def _complaint(problem: Problem) -> str:
    detail = f": {say(problem.detail)}" if problem.detail else ""
    return f"{problem.where}: {word(problem.kind)}{detail}"
