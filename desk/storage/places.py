"""Folders in which a database must not lie: network drives and cloud-synchronised ones.

On a network drive the locks of SQLite do not hold; a synchronised folder copies the file while
it changes. Both end in a damaged database. Source: sqlite.org/howtocorrupt.html, section 2.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from desk.domain.errors import SharedFolderError

_NETWORK_TYPES = {
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "9p",
    "ceph",
    "glusterfs",
    "lustre",
    "davfs",
    "fuse.sshfs",
    "fuse.davfs2",
    "fuse.davfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.glusterfs",
    "fuse.s3fs",
    "fuse.smbnetfs",
    "fuse.google-drive-ocamlfuse",
    "fuse.onedriver",
}
"""Types of file systems whose bytes lie on another machine. Source: proc(5), /proc/mounts."""

_CLOUD_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables in which OneDrive names its folders on Windows."""

_CLOUD_MARKERS = (
    ".dropbox",
    ".dropbox.cache",
    ".tmp.drivedownload",
    ".tmp.driveupload",
    ".sync_*.db",
    "._sync_*.db",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".849C9593-D756-4E56-8D6E-42412F2A707B",
    ".stfolder",
)
"""Files that a synchronising program keeps in its folder: Dropbox, Google Drive, ownCloud and
Nextcloud, OneDrive, Syncthing."""

_CLOUD_NAMES = (
    "onedrive",
    "onedrive - ",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "iclouddrive",
    "mobile documents",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "pcloud",
    "megasync",
    "mega",
    "box sync",
)

_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def refuse_shared_folder(
    folder: Path, *, mounts: str | None = None, environment: Mapping[str, str] | None = None
) -> None:
    """Let a folder pass only if its bytes lie on this machine and nobody synchronises it.

    Args:
        folder: where the database lies or is going to.
        mounts: the text of /proc/mounts; read from the system where it is not given.
        environment: the variables of the process; those of the system where not given.

    Raises:
        SharedFolderError: it is shared; `detail` names the folder that makes it so.
    """
    place = Path(os.path.realpath(folder))
    if _is_network(folder, place, mounts):
        raise SharedFolderError(str(folder))
    _refuse_cloud(place, os.environ if environment is None else environment)


def _is_network(folder: Path, place: Path, mounts: str | None) -> bool:
    if mounts is None and os.name == "nt":
        return _is_windows_network(folder) or _is_windows_network(place)
    if any(str(path).startswith(("\\\\", "//")) for path in (folder, place)):
        return True
    table = _system_mounts() if mounts is None else mounts
    return _type_of(PurePosixPath(place), table) in _NETWORK_TYPES


def _system_mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _type_of(place: PurePosixPath, mounts: str) -> str:
    """The type of the file system that holds a place: of the deepest, newest mount above it."""
    found, depth = "", -1
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:  # noqa: PLR2004 - device, folder, type
            continue
        mounted = PurePosixPath(_unescaped(fields[1]))
        if place.is_relative_to(mounted) and len(mounted.parts) >= depth:
            found, depth = fields[2], len(mounted.parts)
    return found


def _unescaped(name: str) -> str:
    """A folder of /proc/mounts: blank, tab, line feed and backslash stand there in octal."""
    for octal, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        name = name.replace(octal, sign)
    return name


def _is_windows_network(place: Path) -> bool:
    """Whether a drive is a share. Source: learn.microsoft.com, GetDriveTypeW and UNC paths."""
    drive = place.drive or Path.cwd().drive
    if drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\")):
        return True
    if drive.upper().startswith("\\\\?\\UNC"):
        return True
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE


def _refuse_cloud(place: Path, environment: Mapping[str, str]) -> None:
    roots = [environment[name] for name in _CLOUD_VARIABLES if environment.get(name)]
    for folder in (place, *place.parents):
        if _is_cloud_root(folder, roots):
            raise SharedFolderError(str(folder))


def _is_cloud_root(folder: Path, roots: Iterable[str]) -> bool:
    if any(os.path.normcase(folder) == os.path.normcase(os.path.realpath(root)) for root in roots):
        return True
    name = folder.name.casefold()
    if any(name == known or name.startswith(f"{known} - ") for known in _CLOUD_NAMES):
        return True
    return any(next(folder.glob(marker), None) is not None for marker in _CLOUD_MARKERS)
