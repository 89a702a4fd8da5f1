"""What the window remembers for one person on one computer: places, widths, filters, choices.

Kept in an INI file beside the data; it holds no names or numbers of citizens. What belongs to the
office itself stands in its database.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Memory:
    """Reads and writes small values by name; without a file it forgets at the end."""

    def __init__(self, path: Path | None = None) -> None:
        self._settings = None if path is None else QSettings(str(path), QSettings.Format.IniFormat)
        self._values: dict[str, str] = {}
        self._bytes: dict[str, QByteArray] = {}

    def text(self, name: str, otherwise: str = "") -> str:
        """The text of this name."""
        if self._settings is None:
            return self._values.get(name, otherwise)
        value = self._settings.value(name, otherwise)
        return value if isinstance(value, str) else otherwise

    def put_text(self, name: str, value: str) -> None:
        """Remember a text."""
        self._values[name] = value
        if self._settings is not None:
            self._settings.setValue(name, value)

    def flag(self, name: str, *, otherwise: bool) -> bool:
        """The yes or no of this name."""
        return self.text(name, "1" if otherwise else "0") == "1"

    def put_flag(self, name: str, *, on: bool) -> None:
        """Remember a yes or no."""
        self.put_text(name, "1" if on else "0")

    def number(self, name: str, otherwise: int) -> int:
        """The whole number of this name."""
        text = self.text(name)
        return int(text) if text.removeprefix("-").isdecimal() else otherwise

    def put_number(self, name: str, value: int) -> None:
        """Remember a whole number."""
        self.put_text(name, str(value))

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of this name; a list that cannot be read counts as none."""
        import json

        try:
            values = json.loads(self.text(name, "[]"))
        except ValueError:
            return ()
        is_list = isinstance(values, list) and all(isinstance(one, str) for one in values)
        return tuple(values) if is_list else ()

    def put_texts(self, name: str, values: tuple[str, ...]) -> None:
        """Remember a list of texts."""
        import json

        self.put_text(name, json.dumps(values, ensure_ascii=False))

    def state(self, name: str) -> QByteArray:
        """What Qt saved of a window, a splitter or a header; empty where nothing was."""
        if self._settings is None:
            return self._bytes.get(name, QByteArray())
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_state(self, name: str, value: QByteArray) -> None:
        """Remember what Qt saved."""
        self._bytes[name] = value
        if self._settings is not None:
            self._settings.setValue(name, value)

    def forget(self, prefix: str) -> None:
        """Forget everything whose name begins so."""
        for kept in (self._values, self._bytes):
            for name in [one for one in kept if one.startswith(prefix)]:
                del kept[name]
        if self._settings is not None:
            for name in self._settings.allKeys():
                if name.startswith(prefix):
                    self._settings.remove(name)

    def save(self) -> None:
        """Write what is not written yet."""
        if self._settings is not None:
            self._settings.sync()
