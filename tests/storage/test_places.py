"""A database stays off network drives and cloud-synchronised folders."""

from pathlib import Path

import pytest

from desk.domain.errors import SharedFolderError
from desk.storage.places import refuse_shared_folder

LOCAL = "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n"


def test_a_folder_on_a_local_disk_passes(tmp_path: Path) -> None:
    refuse_shared_folder(tmp_path / "new" / "office", mounts=LOCAL, environment={})


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "davfs"]
)
def test_a_network_drive_is_refused(tmp_path: Path, kind: str) -> None:
    mounts = f"{LOCAL}server:/data {tmp_path} {kind} rw 0 0\n"

    with pytest.raises(SharedFolderError):
        refuse_shared_folder(tmp_path / "office", mounts=mounts, environment={})


def test_a_mount_with_blanks_in_its_name_is_seen(tmp_path: Path) -> None:
    share = tmp_path / "data kantor"
    share.mkdir()
    mounts = f"{LOCAL}//nas/data {str(share).replace(' ', chr(92) + '040')} cifs rw 0 0\n"

    with pytest.raises(SharedFolderError):
        refuse_shared_folder(share, mounts=mounts, environment={})


def test_a_local_disk_below_a_network_drive_passes(tmp_path: Path) -> None:
    mounts = f"{LOCAL}nas:/ {tmp_path} nfs rw 0 0\n/dev/sdb1 {tmp_path}/disk ext4 rw 0 0\n"

    refuse_shared_folder(tmp_path / "disk" / "office", mounts=mounts, environment={})


def test_a_link_to_a_network_drive_is_followed(tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    link = tmp_path / "office"
    link.symlink_to(share)

    with pytest.raises(SharedFolderError):
        refuse_shared_folder(link, mounts=f"nas:/ {share} nfs rw 0 0\n", environment={})


@pytest.mark.parametrize(
    "name",
    ["OneDrive", "OneDrive - Disdukcapil", "Dropbox", "Google Drive", "Nextcloud", "iCloud Drive"],
)
def test_a_folder_below_a_cloud_folder_is_refused(tmp_path: Path, name: str) -> None:
    place = tmp_path / name / "desk"
    place.mkdir(parents=True)

    with pytest.raises(SharedFolderError) as caught:
        refuse_shared_folder(place, mounts=LOCAL, environment={})
    assert caught.value.detail == str(tmp_path / name)


@pytest.mark.parametrize("marker", [".dropbox", "._sync_0f.db", ".owncloudsync.log", ".stfolder"])
def test_a_folder_that_a_program_synchronises_is_refused(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).touch()
    place = tmp_path / "desk"
    place.mkdir()

    with pytest.raises(SharedFolderError):
        refuse_shared_folder(place, mounts=LOCAL, environment={})


def test_a_renamed_onedrive_is_known_by_its_variable(tmp_path: Path) -> None:
    place = tmp_path / "Dokumen Kantor" / "desk"
    place.mkdir(parents=True)

    with pytest.raises(SharedFolderError):
        refuse_shared_folder(
            place, mounts=LOCAL, environment={"OneDriveCommercial": str(place.parent)}
        )


def test_names_that_only_begin_like_a_cloud_pass(tmp_path: Path) -> None:
    for name in ("Dropbox-lama", "megapolitan", "onedrives"):
        (tmp_path / name).mkdir()
        refuse_shared_folder(tmp_path / name, mounts=LOCAL, environment={})
