#!/usr/bin/env python3
"""Makes the JPEGs of four components and what two other decoders, Pillow and ImageMagick, read in them.

Needs python3-pil and imagemagick. Writes, beside itself, NAME.jpg, NAME-pillow.png and NAME-imagemagick.png:
cmyk, the same without Adobe's marker, ycck, and both with the ink stored as it is instead of inverted.
"""
import pathlib
import subprocess

from PIL import Image, ImageOps

HERE = pathlib.Path(__file__).parent
SIDE = 48


def run(*arguments):
    subprocess.run(["convert", *map(str, arguments)], check=True)


def without_adobe(jpeg):
    at = jpeg.index(b"\xff\xee")
    return jpeg[:at] + jpeg[at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big") :]


def decode(name):
    file = HERE / f"{name}.jpg"
    Image.open(file).convert("RGB").save(HERE / f"{name}-pillow.png")
    run(file, "-colorspace", "sRGB", "-depth", "8", "-strip", f"PNG24:{HERE / name}-imagemagick.png")


portrait = Image.open(HERE.parent / "portraits" / "grace-hopper.jpg").crop((160, 100, 400, 340))
portrait = portrait.convert("RGB").resize((SIDE, SIDE))
ink = portrait.convert("CMYK")
ink.save(HERE / "cmyk.jpg", quality=90)
ImageOps.invert(ink.convert("RGB")).convert("CMYK").save(HERE / "plain-cmyk.jpg", quality=90)
(HERE / "bare-cmyk.jpg").write_bytes(without_adobe((HERE / "cmyk.jpg").read_bytes()))
portrait.save(HERE / "portrait.tmp.png")
run(HERE / "portrait.tmp.png", "-colorspace", "CMYK", "-quality", 90, "-strip", HERE / "ycck.jpg")
run(HERE / "portrait.tmp.png", "-colorspace", "CMYK", "-negate", "-quality", 90, "-strip", HERE / "plain-ycck.jpg")
(HERE / "portrait.tmp.png").unlink()
for each in ("cmyk", "bare-cmyk", "plain-cmyk", "ycck", "plain-ycck"):
    decode(each)
