"""Pictures for publication: drawn pages as PNG, without anything about the machine in them."""

from io import BytesIO

from desk.domain.files import Pixels


def png_of(pixels: Pixels) -> bytes:
    """The page as a PNG; equal pixels give equal bytes."""
    from PIL import Image

    picture = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
    target = BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()
