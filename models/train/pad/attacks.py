"""Attacks composed by code: one live picture shown on a screen, a sheet or a cut-out before the face of another.

They are no attacks; they are there so that the network sees media that no source of ours has, before many more people. Lengths are
in sides of the shown face, so one description suits every view.
"""

import math
from dataclasses import dataclass

import torch
from torch.nn import functional as F

EYES = (0.2, -0.12)


@dataclass
class Place:
    """Where the face lies in each view of a batch: centre x and y in -1 to 1, and side in the same unit."""

    x: torch.Tensor
    y: torch.Tensor
    side: torch.Tensor


def compose(behind, place, shown, shown_boxes, noise, beside=False):
    """Puts the `shown` pictures before the faces of `behind`, n x 3 x h x w of 0 to 255; `beside` them instead, to be still live.

    shown: stored pictures, n x 3 x s x s; shown_boxes: n x 3, the face's centre and side as shares of the picture.
    """
    n, _, height, width = behind.shape
    screen, cut_out = noise.chance(n, 0.5), noise.chance(n, 0.0 if beside else 0.3)
    scale = noise.between(n, 0.8, 1.5)
    half_x = torch.where(cut_out, noise.between(n, 0.36, 0.6), noise.between(n, 0.5, 1.6))
    half_y = torch.where(cut_out, noise.between(n, 0.5, 0.85), noise.between(n, 0.6, 2.2))
    rim = torch.where(cut_out, noise.between(n, 0, 0.03), noise.between(n, 0, 0.22))
    away_x, away_y = _away(n, half_x + rim, half_y + rim, scale, noise) if beside else _near(n, noise)
    x, y = _shown_units(behind, place, scale, away_x, away_y, noise)
    content = _sampled(shown, shown_boxes, x, y)
    content = _developed(content, x, y, screen & ~cut_out, noise)
    shift_x, shift_y = (noise.between(n, -0.25, 0.25) * (~cut_out) for _ in range(2))
    distance = _distance(x - shift_x[:, None, None], y - shift_y[:, None, None], half_x, half_y, cut_out)
    soft = noise.between(n, 0.006, 0.03)[:, None, None]
    medium = torch.sigmoid((rim[:, None, None] - distance) / soft)[:, None]
    inside = torch.sigmoid(-distance / soft)[:, None]
    frame = _frame_colour(n, screen & ~cut_out, noise)
    sheet = inside * content + (1 - inside) * frame
    sheet = sheet + _glare(x, y, noise) * noise.chance(n, 0.35)[:, None, None, None]
    medium = medium * (1 - _eye_holes(x, y, cut_out & noise.chance(n, 0.4), scale, noise))
    return medium * sheet + (1 - medium) * behind


def _near(n, noise):
    return noise.between(n, -0.15, 0.15), noise.between(n, -0.15, 0.15)


def _away(n, half_x, half_y, scale, noise):
    """A shift, in sides of the face behind, after which the medium does not cover that face."""
    sideways = noise.chance(n, 0.7)
    sign = torch.where(noise.chance(n, 0.5), 1.0, -1.0)
    further = noise.between(n, 0.6, 1.0)
    x = torch.where(sideways, sign * (further + half_x * scale), noise.between(n, -0.5, 0.5))
    y = torch.where(sideways, noise.between(n, -0.5, 0.5), -(further + half_y * scale))
    return x, y


def _shown_units(behind, place, scale, away_x, away_y, noise):
    """For each pixel its place relative to the shown face, in sides of it."""
    n, _, height, width = behind.shape
    device = behind.device
    rows = (torch.arange(height, device=device) * 2 + 1) / height - 1
    columns = (torch.arange(width, device=device) * 2 + 1) / width - 1
    x = (columns[None, None, :] - place.x[:, None, None]) / place.side[:, None, None] - away_x[:, None, None]
    y = (rows[None, :, None] - place.y[:, None, None]) / place.side[:, None, None] - away_y[:, None, None]
    x, y = x / scale[:, None, None], y / scale[:, None, None]
    turn = noise.normal(n, math.radians(7))[:, None, None]
    lean_x, lean_y = noise.normal(n, 0.06)[:, None, None], noise.normal(n, 0.06)[:, None, None]
    turned_x, turned_y = x * turn.cos() - y * turn.sin(), x * turn.sin() + y * turn.cos()
    depth = (1 + lean_x * turned_x + lean_y * turned_y).clamp(0.5, 2)
    return turned_x / depth, turned_y / depth


def _sampled(shown, boxes, x, y):
    cx, cy, side = (boxes[:, i, None, None] for i in range(3))
    grid = torch.stack([2 * (cx + x * side) - 1, 2 * (cy + y * side) - 1], -1)
    return F.grid_sample(shown, grid, mode="bilinear", padding_mode="border", align_corners=False)


def _developed(content, x, y, screen, noise):
    """The picture as the medium shows it: a screen's light and moiré, a print's ink, paper and dots."""
    n = content.shape[0]
    chosen = lambda on_screen, on_paper: torch.where(screen, on_screen, on_paper)[:, None, None, None]
    grey = content.mean(1, keepdim=True)
    colour = chosen(noise.between(n, 0.6, 1.3), noise.between(n, -0.2, 1.0).clamp(min=0))
    content = grey + (content - grey) * colour
    contrast = chosen(noise.between(n, 0.7, 1.4), noise.between(n, 0.45, 1.1))
    middle = content.mean((1, 2, 3), keepdim=True)
    lift = chosen(noise.between(n, -10, 60), noise.between(n, -30, 50))
    content = middle + (content - middle) * contrast + lift
    tint = 1 + noise.normal((n, 3), 0.07)
    tint[:, 2] += torch.where(screen, 0.08, -0.03)
    content = content * tint[:, :, None, None]
    pattern = chosen(noise.between(n, -6, 14).clamp(min=0), noise.between(n, -10, 12).clamp(min=0))
    return (content + pattern * _pattern(x, y, noise)).clamp(0, 255)


def _pattern(x, y, noise):
    """Two waves, slightly bent, each colour with a phase of its own."""
    n = x.shape[0]
    total = 0
    for _ in range(2):
        angle, waves = noise.between(n, 0, math.pi)[:, None, None], (2 ** noise.between(n, 1.5, 5))[:, None, None]
        bend = noise.normal(n, 0.15)[:, None, None]
        along = x * angle.cos() + y * angle.sin() + bend * (x * x + y * y)
        phase = noise.between((n, 3), 0, 2 * math.pi)[:, :, None, None] * noise.chance(n, 0.5)[:, None, None, None]
        total = total + torch.sin(2 * math.pi * waves[:, None] * along[:, None] + phase)
    return total / 2


def _distance(x, y, half_x, half_y, cut_out):
    """Signed distance to the edge of the picture on the medium, negative inside; rounded corners, or an oval."""
    half_x, half_y = half_x[:, None, None], half_y[:, None, None]
    dx, dy = x.abs() - half_x, y.abs() - half_y
    corner = 0.08
    rectangle = torch.hypot((dx + corner).clamp(min=0), (dy + corner).clamp(min=0)) + torch.maximum(dx + corner, dy + corner).clamp(max=0) - corner
    oval = (torch.hypot(x / half_x, y / half_y) - 1) * torch.minimum(half_x, half_y)
    return torch.where(cut_out[:, None, None], oval, rectangle)


def _frame_colour(n, screen, noise):
    dark = noise.between(n, 0, 70)
    bright = noise.between(n, 150, 255)
    level = torch.where(screen ^ noise.chance(n, 0.12), dark, bright)
    return (level[:, None] + noise.normal((n, 3), 6)).clamp(0, 255)[:, :, None, None]


def _glare(x, y, noise):
    n = x.shape[0]
    cx, cy = (noise.normal(n, 0.5)[:, None, None] for _ in range(2))
    reach_x, reach_y = (noise.between(n, 0.1, 0.8)[:, None, None] for _ in range(2))
    strength = noise.between(n, 10, 140)[:, None, None]
    return (strength * torch.exp(-(((x - cx) / reach_x) ** 2 + ((y - cy) / reach_y) ** 2)))[:, None]


def _eye_holes(x, y, wanted, scale, noise):
    """1 where a hole shows the eyes behind."""
    n = x.shape[0]
    x, y = x * scale[:, None, None], y * scale[:, None, None]
    width, height = noise.between(n, 0.06, 0.12)[:, None, None], noise.between(n, 0.03, 0.08)[:, None, None]
    hole = torch.hypot((x.abs() - EYES[0]) / width, (y - EYES[1]) / height) < 1
    return (hole & wanted[:, None, None]).float()[:, None]
