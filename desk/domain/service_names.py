"""What services and packages are called: all that a list of cases needs of the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceNames:
    """The names by code, of services and of packages."""

    services: Mapping[str, str]
    bundles: Mapping[str, str]

    def name(self, code: str) -> str:
        """The name of a service or package; of the second item of a service with its number."""
        bare, _, ordinal = code.partition(".")
        name = self.bundles.get(bare) or self.services.get(bare, bare)
        return f"{name} ({ordinal})" if ordinal else name

    def line(self, codes: Sequence[str], bundle: str | None) -> str:
        """What a case asks for on one line: its package, or its services, the first in full."""
        if bundle:
            return self.name(bundle)
        unique = list(dict.fromkeys(codes))
        first = self.name(unique[0]) if unique else "–"
        return f"{first} +{len(unique) - 1}" if len(unique) > 1 else first
