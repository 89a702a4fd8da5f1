"""How each command is called, and its keys; every key stands here once."""

from PySide6.QtCore import QObject

from desk.gui.commands.ids import ASSIGN, FILTERS, Command, CommandId

C = CommandId


class CommandTexts(QObject):
    """The words, keys and icons of all commands."""

    def all(self) -> tuple[Command, ...]:
        """Every command once."""
        return (
            *self._intake(),
            *self._edit(),
            *self._view(),
            *self._case(),
            *self._results(),
            *self._checking(),
            *self._picture(),
            *self._program(),
        )

    def _intake(self) -> tuple[Command, ...]:
        return (
            _command(C.LOG, self.tr("&Log a request…"), "chat-left-text", "Ctrl+N"),
            _command(C.COUNTER, self.tr("Log a request at the coun&ter…"), "", "Ctrl+Shift+N"),
            _command(C.OPEN_CHAT, self.tr("&New cases from a chat…"), "inbox", "Ctrl+O"),
            _command(C.PASTE, self.tr("&Paste chat or files"), "clipboard-plus", "Ctrl+V"),
            _command(C.TAKE_NEW, self.tr("Take new files &into this case…"), "paperclip", "Ctrl+I"),
            _command(C.ADD_FILES, self.tr("&Add files to this case…"), "", "Ctrl+Shift+I"),
            _command(C.EXPORT, self.tr("&Export the results…"), "box-arrow-up", "Ctrl+E"),
            _command(C.PRINT, self.tr("P&rint what is shown…"), "printer", "Ctrl+Shift+P"),
            _command(C.QUIT, self.tr("&Quit"), "", "Ctrl+Q"),
        )

    def _edit(self) -> tuple[Command, ...]:
        return (
            _command(C.UNDO, self.tr("&Undo"), "arrow-counterclockwise", "Ctrl+Z"),
            _command(C.REDO, self.tr("Red&o"), "arrow-clockwise", "Ctrl+Y"),
            _command(C.FIND, self.tr("&Find"), "search", "Ctrl+F"),
            _command(C.NEXT_FOUND, self.tr("Find &next"), "", "F3"),
            _command(C.PREVIOUS_FOUND, self.tr("Find &previous"), "", "Shift+F3"),
            _command(C.CLEAR, self.tr("Clea&r search and notices"), "", "Esc"),
            _command(C.COPY_NIK, self.tr("&Show and copy the NIK"), "eye", "Ctrl+Shift+1"),
            _command(C.COPY_KK, self.tr("Copy the &family card number"), "", "Ctrl+Shift+2"),
            _command(C.COPY_NAME, self.tr("Copy the n&ame"), "", "Ctrl+Shift+3"),
            _command(C.COPY_ADDRESS, self.tr("Copy the a&ddress"), "", "Ctrl+Shift+4"),
            _command(C.COPY_PHONE, self.tr("Copy the &WhatsApp number"), "", "Ctrl+Shift+5"),
        )

    def _view(self) -> tuple[Command, ...]:
        return (
            _command(C.RELOAD, self.tr("&Reload"), "arrow-clockwise", "F5"),
            _command(C.NEXT_PANE, self.tr("&Next pane"), "", "F6"),
            _command(C.PREVIOUS_PANE, self.tr("&Previous pane"), "", "Shift+F6"),
            _command(C.COLUMNS, self.tr("&Columns of the queue…"), ""),
            _command(C.FILTER, self.tr("Combine &filters…"), "funnel", "Ctrl+Shift+F"),
            _command(C.SAVE_FILTER, self.tr("&Keep this filter…"), ""),
            *(
                _command(command, self.tr("Filter {n}").format(n=n), "", f"Ctrl+{n}")
                for n, command in enumerate(FILTERS, start=1)
            ),
            Command(id=C.THEME_SYSTEM, text=self.tr("As the &system"), checkable=True),
            Command(id=C.THEME_LIGHT, text=self.tr("&Light"), checkable=True),
            Command(id=C.THEME_DARK, text=self.tr("&Dark"), checkable=True),
            _command(C.RESET_VIEW, self.tr("R&eset the view"), ""),
            _command(C.FULL_SCREEN, self.tr("&Viewer on the full screen"), "fullscreen", "F11"),
        )

    def _case(self) -> tuple[Command, ...]:
        return (
            _command(
                C.PRIMARY, self.tr("&Next step"), "chevron-right", "Ctrl+Enter", "Ctrl+Return"
            ),
            _command(C.REPLY, self.tr("&Reply…"), "reply", "Ctrl+B"),
            _command(C.NEXT_CASE, self.tr("Ne&xt case"), "", "Ctrl+PgDown"),
            _command(C.PREVIOUS_CASE, self.tr("Previo&us case"), "", "Ctrl+PgUp"),
            _command(C.TAKE_NEXT, self.tr("Take the next of the lin&e"), "", "Ctrl+G"),
            _command(C.CLAIM, self.tr("Take or &free this case"), "", "Ctrl+T"),
            _command(C.NOTE, self.tr("N&ote for colleagues…"), "", "Ctrl+D"),
            _command(C.START, self.tr("Start in SIA&K"), "", "Ctrl+M"),
            _command(C.HOLD, self.tr("&Hold…"), ""),
            _command(C.REJECT, self.tr("Re&ject…"), ""),
            _command(C.CANCEL_CASE, self.tr("Canc&el the request…"), ""),
            _command(C.REOPEN, self.tr("Reo&pen"), ""),
            _command(C.MOVE, self.tr("&Move to another status…"), "", "F8"),
            _command(C.PEOPLE, self.tr("Peop&le of this case…"), "person", "F2"),
            _command(C.BUNDLE, self.tr("Make it a &package…"), ""),
            _command(C.EXTRA, self.tr("Ask for something &more…"), ""),
            _command(C.ADOPT, self.tr("Take over the new &rules…"), ""),
        )

    def _results(self) -> tuple[Command, ...]:
        return (
            _command(C.ATTACH, self.tr("&Attach a result…"), "patch-check", "Ctrl+H"),
            _command(C.CARD, self.tr("Note a &card or entry"), "credit-card-2-front"),
            _command(C.HAND_OVER, self.tr("Sen&d the results…"), "send", "Ctrl+K"),
            _command(C.PAPERS, self.tr("Paper&s…"), "receipt", "Ctrl+P"),
            _command(C.RECEIPT, self.tr("&Receipt"), "receipt"),
            _command(C.SHORTAGE, self.tr("&Shortage notice"), "exclamation-triangle"),
            _command(C.RESULT_SHEET, self.tr("Result s&heet"), "file-earmark-text"),
        )

    def _checking(self) -> tuple[Command, ...]:
        return (
            _command(C.ACCEPT, self.tr("&Accept, next file"), "check-lg", "Space"),
            _command(C.ACCEPT_NOTE, self.tr("Accept with a &note…"), "pencil-square", "C"),
            _command(C.IN_SIAK, self.tr("Already in &SIAK"), "database-check", "S"),
            _command(C.REFUSE, self.tr("&Refuse…"), "x-lg", "X"),
            _command(C.SURPLUS, self.tr("N&o requirement, next file"), "skip-forward", "0"),
            _command(C.CONFIRM, self.tr("&Confirm as second officer"), "", "Ctrl+Shift+C"),
            *(
                _command(command, self.tr("Requirement {n}").format(n=n), "", str(n))
                for n, command in enumerate(ASSIGN, start=1)
            ),
            Command(
                id=C.SINGLE_KEYS, text=self.tr("Keys of one &letter work here"), checkable=True
            ),
        )

    def _picture(self) -> tuple[Command, ...]:
        return (
            _command(C.ROTATE, self.tr("Ro&tate"), "arrow-clockwise", "R"),
            _command(C.ROTATE_BACK, self.tr("Rotate &back"), "arrow-counterclockwise", "Shift+R"),
            _command(C.ZOOM_IN, self.tr("&Larger"), "zoom-in", "+", "="),
            _command(C.ZOOM_OUT, self.tr("&Smaller"), "zoom-out", "-"),
            _command(C.FIT, self.tr("F&it the whole page"), "aspect-ratio", "F"),
            _command(C.FIT_WIDTH, self.tr("Fit the &width"), "arrows", "W"),
            Command(id=C.LOUPE, text=self.tr("Lo&upe"), keys=("L",), icon="search", checkable=True),
            Command(
                id=C.COMPARE,
                text=self.tr("Two files si&de by side"),
                keys=("D",),
                icon="layout-split",
                checkable=True,
            ),
            _command(C.NEXT_FILE, self.tr("N&ext file"), "chevron-right", "Right"),
            _command(C.PREVIOUS_FILE, self.tr("Pre&vious file"), "chevron-left", "Left"),
            _command(C.NEXT_PAGE, self.tr("Next p&age"), "", "PgDown"),
            _command(C.PREVIOUS_PAGE, self.tr("Previous pa&ge"), "", "PgUp"),
        )

    def _program(self) -> tuple[Command, ...]:
        return (
            _command(C.CATALOGUE, self.tr("Services and &requirements…"), "", "Ctrl+Shift+K"),
            _command(C.SETTINGS, self.tr("&Settings…"), "gear", "Ctrl+,"),
            _command(C.HELP, self.tr("&Help for this screen"), "question-circle", "F1"),
            _command(C.SHORTCUTS, self.tr("&Keyboard shortcuts"), "keyboard", "Ctrl+/"),
            _command(C.ABOUT, self.tr("&About Desk Dukcapil"), "info-circle"),
        )


def _command(command: CommandId, text: str, image: str, *keys: str) -> Command:
    return Command(id=command, text=text, keys=keys, icon=image)
