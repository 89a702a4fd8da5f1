"""What the worker process may use, set by itself before it reads the first byte of a file."""

import os
import sys
from pathlib import Path

MEMORY_BYTES = 400 * 1024 * 1024
MB = 1024 * 1024


def limit_this_process() -> None:
    """Hold this process to its memory and take from it what it does not need.

    On POSIX resource limits keep it from writing files, and Linux takes its network away; on
    Windows a job object, which the process puts itself into, keeps it from starting programs.
    Where a system knows no such limit the time limit of the client remains.
    """
    if sys.platform == "win32":
        _limit_by_job()
    else:
        _limit_by_resource()
    if sys.platform == "linux":
        _leave_network()


def forget_peak() -> None:
    """Start measuring the peak of memory anew, where the system can (Linux)."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def peak_mb(process_id: int | None = None) -> float:
    """The most memory in use so far: of this process, or on Linux of another one."""
    status = Path(f"/proc/{'self' if process_id is None else process_id}/status")
    try:
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return _own_peak_mb() if process_id is None else 0.0
    peak = next((line for line in lines if line.startswith("VmHWM:")), "VmHWM: 0 kB")
    return round(int(peak.split()[1]) / 1024, 1)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _BasicLimits(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION. Source: winnt.h."""

        _fields_ = (
            ("per_process_time", ctypes.c_int64),
            ("per_job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION. Source: winnt.h."""

        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    class _MemoryCounters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS. Source: psapi.h."""

        _fields_ = (
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak_working_set", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 7),
        )

    _EXTENDED_LIMIT_CLASS = 9
    _ONE_PROCESS = 0x0008
    _PROCESS_MEMORY = 0x0100

    def _limit_by_job() -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        limits = _ExtendedLimits()
        limits.basic.flags = _ONE_PROCESS | _PROCESS_MEMORY
        limits.basic.active_processes = 1
        limits.process_memory = MEMORY_BYTES
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        kernel.SetInformationJobObject(
            job, _EXTENDED_LIMIT_CLASS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))

    def _own_peak_mb() -> float:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        counters = _MemoryCounters()
        counters.size = ctypes.sizeof(counters)
        process = wintypes.HANDLE(kernel.GetCurrentProcess())
        kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
        return round(int(counters.peak_working_set) / MB, 1)

else:
    import resource

    def _limit_by_resource() -> None:
        for limit, most in (
            (resource.RLIMIT_AS, MEMORY_BYTES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(limit)
            most_allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
            try:
                resource.setrlimit(limit, (most_allowed, most_allowed))
            except (ValueError, OSError):
                continue  # macOS knows the limit but refuses to lower it for some processes

    def _leave_network() -> None:
        """Move into a network of its own that holds nothing; some systems do not permit it.

        Source: unshare(2); linux/sched.h (CLONE_NEWUSER, CLONE_NEWNET).
        """
        import ctypes

        try:
            ctypes.CDLL(None).unshare(0x1000_0000 | 0x4000_0000)
        except (OSError, AttributeError):
            return

    def _own_peak_mb() -> float:
        """Without /proc (macOS) the peak is counted in bytes."""
        return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB, 1)


def silence_standard_streams() -> tuple[int, int]:
    """Take the two pipes for ourselves; what a library prints then goes nowhere.

    Returns the file descriptors to read requests from and to write answers to.
    """
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (requests, answers):
            msvcrt.setmode(descriptor, os.O_BINARY)
    return requests, answers
