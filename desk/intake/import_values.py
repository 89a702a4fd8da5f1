"""What reading a chat is told of the office, and what an opened export gives.

Values alone: who passes them on does not load the readers of chats, which wait for the first one.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from desk.domain.chat import ChatExport
from desk.domain.errors import NotFoundError
from desk.domain.office import DeskNumber, Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeSetting:
    """What an import must know about the office.

    `office_names` are names under which the office itself writes; `offered` the codes of its
    catalogue (None: all that can be guessed). `replies` are texts that the office wrote to its
    citizens: under whatever name they come back, they are its own and known already.
    """

    zone: Zone
    fingerprint_key: bytes
    desk_number: DeskNumber | None = None
    office_names: Collection[str] = ()
    offered: Collection[str] | None = None
    replies: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedExport:
    """A chat with the files that came with it, as long as it is open.

    `attachment_names` are the names that can be read, those of the transcript first, as it
    writes them. A file that the transcript names and that did not come is a problem of the chat
    ("tidak disertakan"), and normal: media expire.
    """

    chat: ChatExport
    attachment_names: tuple[str, ...]
    read_file: Callable[[str], bytes]

    def read(self, name: str) -> bytes:
        """The bytes of an attachment.

        Raises:
            NotFoundError: it did not come with the export.
            DamagedArchiveError: this entry is damaged; the others may be whole.
            HostileArchiveError: a limit is broken.
            FileMissingError: a loose file is gone meanwhile.
            OversizeFileError: a loose file is larger than the desk takes.
        """
        if name not in self.attachment_names:
            raise NotFoundError(name)
        return self.read_file(name)
