"""A drawn portrait: a friendly bust of nobody, different for every seed, the same for the same one."""

from __future__ import annotations

import hashlib
import io

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from counter.emrtd.card_record import Portrait
from counter.model.sex import Sex

WIDTH, HEIGHT = 480, 640  # 3:4, as the printed photograph
_SCALE = 2  # drawn larger, then shrunk: smooth edges
_TARGET = 20 * 1024  # bytes, about what cards hold
_SKINS = ((242, 211, 184), (230, 192, 160), (216, 172, 138), (247, 220, 196), (203, 157, 122))
_SHIRTS = ((92, 122, 148), (120, 140, 112), (166, 118, 104), (108, 104, 138), (74, 104, 110), (176, 152, 110))
_GROUNDS = ((226, 234, 238), (232, 235, 228), (236, 232, 226), (228, 230, 238))
_BLACK_HAIR, _GREY_HAIR = ((44, 38, 36), (62, 50, 44), (34, 34, 40)), ((168, 166, 164), (198, 197, 196))

Colour = tuple[int, int, int]


def draw_portrait(seed: str, sex: Sex, age: int, *, jpeg_2000: bool = False) -> Portrait:
    """A portrait of about 20 KB for ``seed``, as JPEG, or as JPEG 2000 where asked."""
    image = _draw(hashlib.sha256(seed.encode("utf-8")).digest(), sex, age)
    out = io.BytesIO()
    if jpeg_2000:
        raw_size = WIDTH * HEIGHT * 3
        image.save(out, "JPEG2000", quality_mode="rates", quality_layers=[raw_size / _TARGET], irreversible=True)
        return Portrait("image/jp2", out.getvalue())
    image.save(out, "JPEG", quality=80)
    return Portrait("image/jpeg", out.getvalue())


def _draw(dice: bytes, sex: Sex, age: int) -> Image.Image:
    def choose(index: int, colours: tuple[Colour, ...]) -> Colour:
        return colours[dice[index] % len(colours)]

    skin, shirt = choose(0, _SKINS), choose(1, _SHIRTS)
    hair = choose(2, _GREY_HAIR if age >= 62 else _BLACK_HAIR)
    image = _ground(choose(3, _GROUNDS))
    pen = ImageDraw.Draw(image)
    face_wide, face_high = 178 + dice[4] % 22, 236 + dice[5] % 22
    left, top = 240 - face_wide // 2, 150 + dice[6] % 12
    right, bottom = left + face_wide, top + face_high
    if sex is Sex.FEMALE:  # hair behind the shoulders
        pen.rounded_rectangle(_box(left - 24, top - 26, right + 24, 470 + dice[7] % 70), 116 * _SCALE, fill=hair)
    _shoulders(pen, skin, shirt, bottom, dice)
    for ear in (left, right):
        pen.ellipse(_box(ear - 14, top + 104, ear + 14, top + 156), fill=_shade(skin, 0.95))
    pen.ellipse(_box(left - 10, top - 26, right + 10, top + 170), fill=hair)
    pen.ellipse(_box(left, top + 14, right, bottom), fill=skin)
    _fringe(pen, hair, (left, top, right), dice)
    _features(pen, skin, (left, top, right, bottom), age, dice)
    return _finished(image, dice)


def _ground(colour: Colour) -> Image.Image:
    """A studio wall, a little darker towards the floor."""
    shade = Image.linear_gradient("L").resize((WIDTH * _SCALE, HEIGHT * _SCALE))
    wall = Image.new("RGB", shade.size, colour)
    return Image.composite(Image.new("RGB", shade.size, _shade(colour, 0.9)), wall, shade)


def _shoulders(pen: ImageDraw.ImageDraw, skin: Colour, shirt: Colour, chin: int, dice: bytes) -> None:
    wide = 190 + dice[8] % 24
    pen.rounded_rectangle(_box(240 - wide, chin + 62, 240 + wide, 760), 120 * _SCALE, fill=shirt)
    pen.rounded_rectangle(_box(196, chin - 60, 284, chin + 96), 40 * _SCALE, fill=_shade(skin, 0.9))
    collar = _shade(shirt, 1.18)
    for side in (-1, 1):
        points = [(240, chin + 128), (240 + side * 58, chin + 58), (240 + side * 84, chin + 108)]
        pen.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=collar)


def _fringe(pen: ImageDraw.ImageDraw, hair: Colour, face: tuple[int, int, int], dice: bytes) -> None:
    """Hair over the forehead, combed to one side or the other."""
    left, top, right = face
    part = left + (right - left) * (30 + dice[9] % 40) // 100
    depth = 54 + dice[10] % 24
    pen.chord(_box(left - 8, top - 24, part + 40, top + depth + 20), 130, 330, fill=hair)
    pen.chord(_box(part - 40, top - 24, right + 8, top + depth + 20), 210, 50, fill=hair)


def _features(pen: ImageDraw.ImageDraw, skin: Colour, face: tuple[int, int, int, int], age: int, dice: bytes) -> None:
    left, top, right, bottom = face
    eyes, dark = top + int((bottom - top) * 0.5), (52, 42, 40)
    for side in (-1, 1):
        x = 240 + side * (right - left) // 4
        pen.ellipse(_box(x - 15, eyes - 7, x + 15, eyes + 9), fill=(250, 248, 246))
        pen.ellipse(_box(x - 8, eyes - 7, x + 8, eyes + 9), fill=dark)
        pen.ellipse(_box(x + 1, eyes - 4, x + 5, eyes), fill=(250, 250, 250))
        pen.arc(_box(x - 26, eyes - 30, x + 26, eyes + 10), 205, 335, fill=_shade(skin, 0.5), width=6 * _SCALE)
        pen.ellipse(_box(x - 22, eyes + 34, x + 22, eyes + 62), fill=_blend(skin, (226, 150, 134), 0.25))
        if dice[11] % 4 == 0 or age > 66:
            pen.rounded_rectangle(
                _box(x - 34, eyes - 22, x + 34, eyes + 28), 20 * _SCALE, outline=(86, 84, 90), width=4 * _SCALE
            )
    pen.arc(_box(226, eyes + 14, 254, eyes + 62), 20, 160, fill=_shade(skin, 0.78), width=4 * _SCALE)
    smile = 30 + dice[12] % 16
    pen.arc(_box(240 - smile, eyes + 58, 240 + smile, eyes + 92), 25, 155, fill=(176, 96, 90), width=6 * _SCALE)


def _finished(image: Image.Image, dice: bytes) -> Image.Image:
    """Shrunk, lit from the side, with the grain of paper: nothing here looks like a photograph."""
    image = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    light = Image.linear_gradient("L").rotate(90).resize((WIDTH, HEIGHT)).point(lambda v: 236 + v * 19 // 255)
    image = ImageChops.multiply(image, Image.merge("RGB", (light, light, light)))
    tile = Image.frombytes("L", (64, 64), hashlib.shake_256(dice).digest(64 * 64)).filter(ImageFilter.SMOOTH)
    grain = Image.new("L", (WIDTH, HEIGHT))
    for x in range(0, WIDTH, 64):
        for y in range(0, HEIGHT, 64):
            grain.paste(tile, (x, y))
    grain = grain.point(lambda v: 247 + v * 8 // 255)
    return ImageChops.multiply(image, Image.merge("RGB", (grain, grain, grain)))


def _box(left: int, top: int, right: int, bottom: int) -> tuple[int, int, int, int]:
    return (left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE)


def _shade(colour: Colour, factor: float) -> Colour:
    red, green, blue = (min(255, int(part * factor)) for part in colour)
    return red, green, blue


def _blend(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (int(a * (1 - share) + b * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
