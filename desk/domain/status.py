"""The status of an item and the moves that the rules allow.

Source: house rules of the desk, after services.md's list of statuses; the office clock follows
Permendagri 19/2018 (one hour to one day after the file is complete).
"""

from enum import StrEnum


class Status(StrEnum):
    """Where one service of a case stands; the order of the members is the order of advance."""

    NEW = "new"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    PROCESSING = "processing"
    WAITING = "waiting"
    SIGNING = "signing"
    PRINTING = "printing"
    READY = "ready"
    SENT = "sent"
    DONE = "done"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
