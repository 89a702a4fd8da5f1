"""What can go wrong so that somebody can act on it.

A `UserError` is for the officer: the input or the rules forbid it. A `TroubleError` is the
machine's: disk, lock, network, key. Anything else is a bug. Errors carry data; the sentences
stand in `domain.words`, one entry per class.
"""

from desk.domain.sayings import Datum


class DeskError(Exception):
    """Known trouble; `said` fills the sentence of its class, in the language of the reader.

    `detail` is the same for a log: data, with keys in the place of words.
    """

    def __init__(self, said: Datum = "") -> None:
        super().__init__(said)
        self.said = said

    @property
    def detail(self) -> str:
        """What fills the sentence, without a language."""
        return str(self.said)


class UserError(DeskError):
    """The officer can act on it: another file, another value, another step."""


class TroubleError(DeskError):
    """The machine is in the way: disk, lock, network, key."""


class ArgumentError(UserError):
    """An argument of the command line names nothing that exists."""


class UnusableInputError(UserError):
    """The given file cannot be used for what was asked."""


class FileMissingError(UnusableInputError):
    """There is no such file, or it cannot be opened for reading."""


class FolderGivenError(FileMissingError):
    """A folder stands where a file is wanted."""


class NotAnExportError(UnusableInputError):
    """The text is no WhatsApp export: no header shape was found."""


class MixedExportError(UnusableInputError):
    """Evidence for two date orders stands in one file: it is not one export."""


class DamagedArchiveError(UnusableInputError):
    """The zip is cut off or its content does not match its directory."""


class ProtectedArchiveError(UnusableInputError):
    """The zip is protected by a password."""


class HostileArchiveError(UnusableInputError):
    """The zip breaks a limit: entries, size, ratio, paths or links."""


class NoTranscriptError(UnusableInputError):
    """The zip holds no chat transcript."""


class TwoTranscriptsError(UnusableInputError):
    """The zip holds more than one chat transcript."""


class UnreadableFileError(UnusableInputError):
    """A photo or PDF cannot be opened."""


class ProtectedPdfError(UnusableInputError):
    """The PDF is protected by a password."""


class OversizeFileError(UnusableInputError):
    """The file or its picture is larger than the desk takes."""


class CatalogueUnreadableError(UnusableInputError):
    """The catalogue has faults; they are listed in `detail`, one a line."""


class NotANikError(UserError):
    """The typed text is not a NIK: it has not sixteen digits."""


class NotANoKkError(UserError):
    """The typed text is no family card number: it has not sixteen digits."""


class NotAPhoneError(UserError):
    """The typed text is no telephone number."""


class NotAllowedError(UserError):
    """The rules, or an open requirement, forbid the step."""


class PrivateDataError(UserError):
    """A text for a citizen holds what must not leave the office in a chat."""


class ReasonMissingError(UserError):
    """The step wants a reason and none was given."""


class ChangedMeanwhileError(UserError):
    """Another desk changed the same thing first."""


class NotFoundError(UserError):
    """There is no such case, item, file or number."""


class AlreadyExistsError(UserError):
    """The target exists already and is never overwritten silently."""


class NothingToDoError(UserError):
    """The step has nothing to work on."""


class DiskFullError(TroubleError):
    """The disk has no room left; nothing was stored."""


class FileLockedError(TroubleError):
    """Another program holds the file."""


class DatabaseLockedError(TroubleError):
    """Another program holds the database for too long."""


class DatabaseDamagedError(TroubleError):
    """The database does not open or does not check."""


class DatabaseNewerError(TroubleError):
    """The database was written by a newer program."""


class DatabaseUnreachableError(TroubleError):
    """The database server does not answer, or refuses this desk."""


class SharedFolderError(TroubleError):
    """The data folder lies on a network drive or in a cloud-synchronised folder."""


class KeyMissingError(TroubleError):
    """There is a database but no key for it."""


class KeyWrongError(TroubleError):
    """The key does not open the database."""


class StoredFileDamagedError(TroubleError):
    """A stored file is gone or its bytes changed."""


class WorkerFailedError(TroubleError):
    """The worker process died or took too long with a file."""
