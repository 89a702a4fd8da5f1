"""The papers of the sample office, drawn by ourselves and marked CONTOH across.

Invented people and numbers: no province has the code 99, so no NIK here can be anybody's.
"""

from dataclasses import dataclass
from io import BytesIO
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from desk import paths

INK = (30, 30, 40)
PHOTO = (1280, 960)
JPEG_QUALITY = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on a drawn paper: two title lines, fields, and free lines under them."""

    title: str
    subtitle: str
    fields: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    size: tuple[int, int] = (900, 1180)
    paper: tuple[int, int, int] = (250, 248, 240)
    portrait: bool = False
    stamp: str = ""


def font(size_px: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The program's own font, so that every machine draws the same."""
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    return ImageFont.truetype(str(paths.RESOURCES / "fonts" / name), size_px)


def drawn(sheet: Sheet) -> Image.Image:
    """The paper, flat and clean."""
    width, height = sheet.size
    page = Image.new("RGB", sheet.size, sheet.paper)
    pen = ImageDraw.Draw(page)
    pen.rectangle((8, 8, width - 9, height - 9), outline=(120, 120, 130), width=3)
    unit = max(18, width // 35)
    pen.text((width / 2, unit * 1.6), sheet.title, INK, font(unit + 8, bold=True), "mm")
    pen.text((width / 2, unit * 3.2), sheet.subtitle, INK, font(unit), "mm")
    pen.line((40, unit * 4.2, width - 40, unit * 4.2), INK, 2)
    y = _draw_fields(pen, sheet, unit, round(unit * 5.2))
    y = _draw_table(pen, sheet, round(unit * 0.8), y)
    for line in sheet.lines:
        pen.text((50, y), line, INK, font(unit))
        y += round(unit * 1.6)
    if sheet.portrait:
        _draw_portrait(pen, width, height)
    if sheet.stamp:
        _draw_stamp(pen, sheet.stamp, width, height, unit)
    return marked(page)


def marked(page: Image.Image) -> Image.Image:
    """The page with CONTOH across it."""
    size = max(60, page.width // 6)
    across = Image.new("RGBA", (page.width * 2, size * 2), (0, 0, 0, 0))
    ImageDraw.Draw(across).text(
        (page.width, size), "CONTOH", (200, 30, 30, 90), font(size, bold=True), "mm"
    )
    turned = across.rotate(28, expand=True, resample=Image.Resampling.BICUBIC)
    corner = ((page.width - turned.width) // 2, (page.height - turned.height) // 2)
    layer = Image.new("RGBA", page.size, (0, 0, 0, 0))
    layer.paste(turned, corner)
    return Image.alpha_composite(page.convert("RGBA"), layer).convert("RGB")


def photographed(page: Image.Image, seed: int, *, blur_px: float = 0.6) -> bytes:
    """The page as a phone takes it: on a table, a little askew, compressed as WhatsApp does."""
    chance = Random(seed)  # noqa: S311 - a picture, not a secret
    wide = page.width >= page.height
    frame = PHOTO if wide else (PHOTO[1], PHOTO[0])
    table = _table(frame, chance)
    room = 0.9
    scale = min(frame[0] * room / page.width, frame[1] * room / page.height)
    small = page.resize(
        (round(page.width * scale), round(page.height * scale)), Image.Resampling.LANCZOS
    )
    sheet = small.convert("RGBA").rotate(
        chance.uniform(-2.5, 2.5), expand=True, resample=Image.Resampling.BICUBIC
    )
    at = ((frame[0] - sheet.width) // 2, (frame[1] - sheet.height) // 2)
    shadow = Image.new("L", frame, 0)
    shadow.paste(sheet.getchannel("A").point(lambda value: value // 2), (at[0] + 8, at[1] + 12))
    table.paste((20, 15, 10), (0, 0), shadow.filter(ImageFilter.GaussianBlur(12)))
    table.paste(sheet, at, sheet)
    lit = ImageChops.multiply(table, _light(frame, chance))
    target = BytesIO()
    lit.filter(ImageFilter.GaussianBlur(blur_px)).save(target, "JPEG", quality=JPEG_QUALITY)
    return target.getvalue()


def logo() -> bytes:
    """The emblem of an office that does not exist: a shield, a house, two people."""
    size = 512
    picture = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    shield = [(56, 40), (456, 40), (456, 290), (256, 490), (56, 290)]
    pen.polygon(shield, fill=(14, 92, 99), outline=(233, 180, 60))
    pen.line([*shield, shield[0]], fill=(233, 180, 60), width=16, joint="curve")
    pen.polygon([(256, 92), (398, 206), (114, 206)], fill=(245, 245, 240))
    for left, height in ((186, 250), (326, 262)):
        pen.ellipse((left - 26, height - 26, left + 26, height + 26), fill=(245, 245, 240))
        pen.pieslice((left - 50, height + 30, left + 50, height + 150), 180, 360, (245, 245, 240))
    pen.text((256, 392), "CONTOH", (233, 180, 60), font(40, bold=True), "mm")
    target = BytesIO()
    picture.resize((256, 256), Image.Resampling.LANCZOS).save(target, "PNG", optimize=True)
    return target.getvalue()


def _draw_fields(pen: ImageDraw.ImageDraw, sheet: Sheet, unit: int, y: int) -> int:
    for label, value in sheet.fields:
        pen.text((50, y), label, INK, font(unit))
        pen.text((50 + unit * 9, y), f": {value}", INK, font(unit, bold=True))
        y += round(unit * 1.75)
    return y + unit // 2


def _draw_table(pen: ImageDraw.ImageDraw, sheet: Sheet, unit: int, y: int) -> int:
    if not sheet.table:
        return y
    inner = sheet.size[0] - 80
    step = inner / len(sheet.table[0])
    for row, cells in enumerate(sheet.table):
        for column, cell in enumerate(cells):
            left = 40 + step * column
            pen.rectangle((left, y, left + step, y + unit * 2), outline=INK, width=1)
            pen.text((left + 6, y + unit), cell, INK, font(unit - 3, bold=row == 0), "lm")
        y += unit * 2
    return y + unit


def _draw_portrait(pen: ImageDraw.ImageDraw, width: int, height: int) -> None:
    box_width, box_height = width // 5, round(width / 5 * 1.3)
    left, top = width - box_width - 50, height - box_height - 120
    pen.rectangle((left, top, left + box_width, top + box_height), fill=(178, 60, 52))
    middle, head = left + box_width / 2, box_width / 5
    neck = top + box_height * 0.36
    pen.ellipse((middle - head, neck - head, middle + head, neck + head), fill=(228, 190, 160))
    pen.pieslice(
        (left + 16, neck + head, left + box_width - 16, top + box_height * 1.5),
        180,
        360,
        (60, 70, 100),
    )


def _draw_stamp(pen: ImageDraw.ImageDraw, text: str, width: int, height: int, unit: int) -> None:
    middle, radius = (width - 210, height - 190), 88
    box = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
    pen.ellipse(box, outline=(70, 60, 150), width=5)
    pen.text(middle, text, (70, 60, 150), font(unit, bold=True), "mm", align="center")
    pen.line(
        [
            (middle[0] - 130, middle[1] + 60),
            (middle[0] - 60, middle[1] - 20),
            (middle[0] - 20, middle[1] + 50),
            (middle[0] + 60, middle[1] - 40),
        ],
        (20, 30, 120),
        4,
        joint="curve",
    )


def _table(size: tuple[int, int], chance: Random) -> Image.Image:
    """A wooden table: brown with long soft grain."""
    grain = Image.new("L", (size[0] // 40, size[1] // 3))
    grain.putdata([chance.randrange(90, 150) for _ in range(grain.width * grain.height)])
    wood = grain.resize(size, Image.Resampling.BICUBIC)
    return Image.merge(
        "RGB",
        (wood, wood.point(lambda value: value * 3 // 4), wood.point(lambda value: value // 2)),
    )


def _light(size: tuple[int, int], chance: Random) -> Image.Image:
    """Uneven light: one corner is brighter than the other."""
    corners = Image.new("L", (2, 2))
    corners.putdata([chance.randrange(190, 256) for _ in range(4)])
    return corners.resize(size, Image.Resampling.BICUBIC).convert("RGB")
