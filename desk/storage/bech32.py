"""Bech32, the letters in which age writes its identities.

Source: BIP-173 (encoding); age specification, "The X25519 recipient type".
"""

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK_LETTERS = 6


def encode(prefix: str, data: bytes) -> str:
    """Bytes under a lower-case prefix, with the checksum of BIP-173."""
    values = _five_bit_groups(data)
    return f"{prefix}1" + "".join(_LETTERS[value] for value in values + _checksum(prefix, values))


def _five_bit_groups(data: bytes) -> list[int]:
    bits = len(data) * 8
    padding = -bits % 5
    number = int.from_bytes(data, "big") << padding
    count = (bits + padding) // 5
    return [(number >> (5 * place)) & 31 for place in reversed(range(count))]


def _checksum(prefix: str, values: list[int]) -> list[int]:
    spread = [ord(letter) >> 5 for letter in prefix] + [0]
    spread += [ord(letter) & 31 for letter in prefix]
    rest = _polymod([*spread, *values, *([0] * _CHECK_LETTERS)]) ^ 1
    return [(rest >> (5 * (5 - place))) & 31 for place in range(_CHECK_LETTERS)]


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, factor in enumerate(_GENERATOR):
            check ^= factor if (top >> place) & 1 else 0
    return check
