"""Batches of views as many cameras would have given them."""

import math

import numpy as np
import torch
from torch.nn import functional as F

from pad.attacks import Place


class Noise:
    """Random numbers of one seed on one device."""

    def __init__(self, seed, device):
        self.device = device
        self.drawing = np.random.default_rng(seed)
        self.generator = torch.Generator(device).manual_seed(seed)

    def between(self, shape, low, high):
        return torch.rand(shape, generator=self.generator, device=self.device) * (high - low) + low

    def normal(self, shape, spread):
        return torch.randn(shape, generator=self.generator, device=self.device) * spread

    def chance(self, n, p):
        return torch.rand(n, generator=self.generator, device=self.device) < p

    def some(self, n, share):
        """The numbers of a share of n things."""
        return torch.randperm(n, generator=self.generator, device=self.device)[: round(share * n)]


def cut(stored, boxes, faces, size, noise=None):
    """The view of each stored picture, n x 3 x size x size, and the face's place in it; with noise shifted, scaled and turned.

    stored: n x 3 x s x s, values of 0 to 255; boxes: n x 3; faces: face boxes that the view shows at most.
    """
    n = stored.shape[0]
    x, y, face = boxes.unbind(1)
    side = (faces * face).clamp(max=1)
    flip, turn, stretch = torch.ones_like(x), torch.zeros_like(x), torch.ones_like(x)
    if noise:
        side = (side * noise.between(n, 0.75, 1.12)).clamp(max=1)
        x, y = x + noise.normal(n, 0.05) * face, y + noise.normal(n, 0.05) * face
        flip = torch.where(noise.chance(n, 0.5), -1.0, 1.0)
        turn, stretch = noise.normal(n, math.radians(4)), 1 + noise.normal(n, 0.03)
    centre_x, centre_y = (torch.minimum(torch.maximum(c, side / 2), 1 - side / 2) for c in (x, y))
    cos, sin = turn.cos() * side, turn.sin() * side
    rows = [cos * flip * stretch, -sin, 2 * centre_x - 1, sin * flip * stretch, cos, 2 * centre_y - 1]
    theta = torch.stack(rows, 1).reshape(n, 2, 3)
    grid = F.affine_grid(theta, (n, 3, size, size), align_corners=False)
    view = F.grid_sample(stored, grid, mode="bilinear", padding_mode="reflection", align_corners=False)
    shift = torch.stack([2 * boxes[:, 0] - 1, 2 * boxes[:, 1] - 1], 1) - theta[:, :, 2]
    at = torch.linalg.solve(theta[:, :, :2], shift[:, :, None])[:, :, 0]
    return view, Place(at[:, 0], at[:, 1], 2 * face / side)


def camera(views, noise, harsh):
    """Other light, colours, focus, grain and compression, each for a part of the pictures; values of 0 to 255.

    harsh: 0 for none, 1 for what poor cameras do.
    """
    n = views.shape[0]
    one = lambda values: values[:, None, None, None]
    views = _some(noise, 0.4 * harsh, views, lambda v: _coarser(v, noise))
    views = _some(noise, 0.4 * harsh, views, lambda v: _blurred(v, noise))
    views = (views / 255).clamp(1e-4, 1) ** one(torch.exp(noise.normal(n, 0.25 * harsh)))
    grey = (views * views.new_tensor([0.299, 0.587, 0.114])[:, None, None]).sum(1, keepdim=True)
    views = grey + (views - grey) * one(torch.where(noise.chance(n, 0.04 * harsh), 0.0, torch.exp(noise.normal(n, 0.25 * harsh))))
    views = views * (1 + noise.normal((n, 3), 0.07 * harsh))[:, :, None, None] * one(torch.exp(noise.normal(n, 0.18 * harsh)))
    middle = views.mean((1, 2, 3), keepdim=True)
    views = (middle + (views - middle) * one(torch.exp(noise.normal(n, 0.18 * harsh)))) * 255
    views = _some(noise, 0.6, views, lambda v: v + _grain(v, noise) * harsh)
    views = _some(noise, 0.3 * harsh, views.clamp(0, 255), lambda v: _compressed(v, noise))
    return _some(noise, 0.15 * harsh, views, lambda v: _erased(v, noise)).clamp(0, 255)


def _some(noise, share, views, change):
    """Changes a share of the pictures, chosen at random."""
    chosen = noise.some(len(views), share)
    if len(chosen):
        views = views.clone()
        views[chosen] = change(views[chosen])
    return views


def _coarser(views, noise):
    size = views.shape[-1]
    small = int(size * noise.drawing.uniform(0.35, 0.9))
    down = F.interpolate(views, size=(small, small), mode="bilinear", antialias=True, align_corners=False)
    return F.interpolate(down, size=(size, size), mode="bilinear", align_corners=False)


def _blurred(views, noise):
    n, c, height, width = views.shape
    reach = torch.arange(-3, 4, device=views.device)
    spread_x, spread_y = (noise.between(n, 0.3, 1.4)[:, None] for _ in range(2))
    row, column = (torch.exp(-(reach**2) / (2 * s * s)) for s in (spread_x, spread_y))
    kernel = column[:, :, None] * row[:, None, :]
    kernel = (kernel / kernel.sum((1, 2), keepdim=True)).repeat_interleave(c, 0)[:, None]
    padded = F.pad(views, (3, 3, 3, 3), mode="reflect").reshape(1, n * c, height + 6, width + 6)
    return F.conv2d(padded, kernel, groups=n * c).reshape(views.shape)


def _grain(views, noise):
    n, _, height, width = views.shape
    grey = noise.normal((n, 1, height, width), 1)
    colour = noise.normal(views.shape, 1)
    strength = noise.between((2, n), -4, 7).clamp(min=0)[:, :, None, None, None]
    return grey * strength[0] + colour * strength[1]


def _erased(views, noise):
    """A grey rectangle somewhere."""
    n, _, height, width = views.shape
    rows = torch.arange(height, device=views.device)[None, :, None] / height
    columns = torch.arange(width, device=views.device)[None, None, :] / width
    cx, cy = (noise.between(n, 0, 1)[:, None, None] for _ in range(2))
    wide, high = (noise.between(n, 0.05, 0.2)[:, None, None] for _ in range(2))
    hit = ((columns - cx).abs() < wide) & ((rows - cy).abs() < high)
    return torch.where(hit[:, None], noise.between((n, 3), 0, 255)[:, :, None, None], views)


LUMINANCE = torch.tensor([
    [16, 11, 10, 16, 24, 40, 51, 61], [12, 12, 14, 19, 26, 58, 60, 55], [14, 13, 16, 24, 40, 57, 69, 56],
    [14, 17, 22, 29, 51, 87, 80, 62], [18, 22, 37, 56, 68, 109, 103, 77], [24, 35, 55, 64, 81, 104, 113, 92],
    [49, 64, 78, 87, 103, 121, 120, 101], [72, 92, 95, 98, 112, 100, 103, 99]], dtype=torch.float32)  # fmt: skip

TO_YCC = torch.tensor([[0.299, 0.587, 0.114], [-0.1687, -0.3313, 0.5], [0.5, -0.4187, -0.0813]])


def _compressed(views, noise):
    """What JPEG leaves: the cosines of 8 x 8 blocks, rounded to steps of the standard's luminance table."""
    n, c, height, width = views.shape
    k = torch.arange(8, device=views.device, dtype=torch.float32)
    cosines = torch.cos((2 * k[None, :] + 1) * k[:, None] * math.pi / 16) / 2
    cosines[0] /= math.sqrt(2)
    to_ycc = TO_YCC.to(views.device)
    colours = torch.einsum("ij,njhw->nihw", to_ycc, views - 128)
    blocks = colours.reshape(n, c, height // 8, 8, width // 8, 8).transpose(3, 4)
    quality = noise.between(n, 0.1, 1.3)[:, None, None, None, None, None]
    steps = (LUMINANCE.to(views.device) * quality).clamp(min=1)
    spectrum = torch.round(cosines @ blocks @ cosines.T / steps) * steps
    blocks = cosines.T @ spectrum @ cosines
    colours = blocks.transpose(3, 4).reshape(views.shape)
    return torch.einsum("ij,njhw->nihw", torch.linalg.inv(to_ycc), colours) + 128
