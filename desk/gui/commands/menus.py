"""Which command stands in which menu; each stands in one."""

from PySide6.QtCore import QObject

from desk.gui.commands.ids import ASSIGN, COPYING, FILTERS, THEMES, CommandId, Menu

C = CommandId


class Menus(QObject):
    """The menu bar, left to right."""

    def layout(self) -> tuple[Menu, ...]:
        """Every menu with what is in it."""
        return (self._file(), self._edit(), self._view(), self._case(), self._check(), *self._end())

    def _file(self) -> Menu:
        return Menu(
            title=self.tr("&File"),
            entries=(
                *(C.LOG, C.COUNTER, C.OPEN_CHAT, C.PASTE),
                None,
                *(C.TAKE_NEW, C.ADD_FILES),
                None,
                *(C.EXPORT, C.PRINT),
                None,
                C.QUIT,
            ),
        )

    def _edit(self) -> Menu:
        copy = Menu(title=self.tr("&Copy for SIAK"), entries=COPYING)
        return Menu(
            title=self.tr("&Edit"),
            entries=(
                *(C.UNDO, C.REDO),
                None,
                copy,
                None,
                *(C.FIND, C.NEXT_FOUND, C.PREVIOUS_FOUND, C.CLEAR),
            ),
        )

    def _view(self) -> Menu:
        filters = Menu(title=self.tr("&Filters"), entries=(*FILTERS, None, C.FILTER, C.SAVE_FILTER))
        theme = Menu(title=self.tr("&Look"), entries=THEMES)
        picture = Menu(
            title=self.tr("P&icture"),
            entries=(
                *(C.ROTATE, C.ROTATE_BACK, C.ZOOM_IN, C.ZOOM_OUT, C.FIT, C.FIT_WIDTH),
                None,
                *(C.LOUPE, C.COMPARE),
                None,
                *(C.NEXT_FILE, C.PREVIOUS_FILE, C.NEXT_PAGE, C.PREVIOUS_PAGE),
            ),
        )
        return Menu(
            title=self.tr("&View"),
            entries=(
                *(C.RELOAD, C.NEXT_PANE, C.PREVIOUS_PANE, C.FULL_SCREEN),
                None,
                *(filters, C.COLUMNS, picture, theme),
                None,
                C.RESET_VIEW,
            ),
        )

    def _case(self) -> Menu:
        papers = Menu(
            title=self.tr("Make a &paper"), entries=(C.RECEIPT, C.SHORTAGE, C.RESULT_SHEET)
        )
        status = Menu(
            title=self.tr("Change the s&tatus"),
            entries=(C.START, C.HOLD, C.REJECT, C.CANCEL_CASE, C.REOPEN, None, C.MOVE),
        )
        services = Menu(title=self.tr("Serv&ices"), entries=(C.BUNDLE, C.EXTRA, C.ADOPT))
        return Menu(
            title=self.tr("&Case"),
            entries=(
                *(C.PRIMARY, C.REPLY, status),
                None,
                *(C.NEXT_CASE, C.PREVIOUS_CASE, C.TAKE_NEXT, C.CLAIM, C.NOTE),
                None,
                *(C.ATTACH, C.CARD, C.HAND_OVER, C.PAPERS, papers),
                None,
                *(C.PEOPLE, services),
            ),
        )

    def _check(self) -> Menu:
        assign = Menu(title=self.tr("This file is re&quirement"), entries=ASSIGN)
        return Menu(
            title=self.tr("Chec&k"),
            entries=(
                *(C.ACCEPT, C.ACCEPT_NOTE, C.IN_SIAK, C.REFUSE, C.SURPLUS),
                assign,
                C.CONFIRM,
                None,
                C.SINGLE_KEYS,
            ),
        )

    def _end(self) -> tuple[Menu, Menu]:
        return (
            Menu(title=self.tr("&Tools"), entries=(C.CATALOGUE, C.SETTINGS)),
            Menu(title=self.tr("&Help"), entries=(C.HELP, C.SHORTCUTS, C.ABOUT)),
        )
