"""The three pictures that are kept, so that going back and forth asks nobody."""

from collections import OrderedDict

from desk.domain.ids import FileId
from desk.gui.viewer.viewed import Picture, without_finest

KEPT = 3

Place = tuple[FileId, int]
"""A page of a file."""


class Pictures:
    """Keeps the last three pages that were decoded; what is on the screen is never let go."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Place, Picture] = OrderedDict()
        self._held: dict[int, Place] = {}
        self.ahead: Place | None = None
        """The page that is being fetched before anyone asked for it."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The pages that are kept, the longest unused first."""
        return tuple(self._kept)

    def find(self, place: Place) -> Picture | None:
        """The picture of a page, if it is kept."""
        if place in self._kept:
            self._kept.move_to_end(place)
        return self._kept.get(place)

    def keep(self, picture: Picture) -> None:
        """Keep a picture in the place of a coarser one of its page; the longest unused one goes."""
        place = picture.wanted.place
        before = self._kept.get(place)
        if before is None or not before.is_sharp or picture.is_sharp:
            self._kept[place] = picture
        self._kept.move_to_end(place)
        for old in [one for one in self._kept if one not in self._held.values()]:
            if len(self._kept) > KEPT and old != place:
                del self._kept[old]

    def hold(self, side: int, place: Place | None) -> None:
        """Say which page a side of the viewer shows now; the one before loses its fine pixels."""
        before = self._held.pop(side, None)
        if place is not None:
            self._held[side] = place
        if before is not None and before in self._kept and before not in self._held.values():
            self._kept[before] = without_finest(self._kept[before])
