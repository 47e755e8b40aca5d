package dev.facecheck.image;

import java.nio.FloatBuffer;

/** Temporary. */
public final class Crop {
  private Crop() {}

  public static int MODE = Integer.getInteger("mode", 1);

  public static Affine fit(
      Frame frame, BoundingBox view, int size, Sampling sampling, FloatBuffer out) {
    Affine affine = Affine.cropToImage(view.centre(), view.longerSide(), 0, size);
    warp(frame, affine, size, sampling, out, 1);
    return affine;
  }

  public static void warp(Frame f, Affine t, int size, Sampling s, FloatBuffer out) {
    warp(f, t, size, s, out, MODE);
  }

  public static void warp(Frame f, Affine t, int size, Sampling s, FloatBuffer out, int mode) {
    Affine a = t.thenScale(f.samplesPerPixel());
    double sc = Math.max(Math.hypot(a.a(), a.d()), Math.hypot(a.b(), a.e()));
    int n = mode == 0 ? 1 : Math.max(1, (int) Math.ceil(sc / 1.5));
    byte[] p = f.samples();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double r = 0, g = 0, b = 0;
        for (int j = 0; j < n; j++) {
          for (int i = 0; i < n; i++) {
            double u = x + (i + 0.5) / n, v = y + (j + 0.5) / n;
            double sx = a.a() * u + a.b() * v + a.c() - 0.5;
            double sy = a.d() * u + a.e() * v + a.f() - 0.5;
            int x0 = (int) Math.floor(sx), y0 = (int) Math.floor(sy);
            double fx = sx - x0, fy = sy - y0;
            for (int k = 0; k < 4; k++) {
              int xx = x0 + (k & 1), yy = y0 + (k >> 1);
              if (xx < 0 || yy < 0 || xx >= f.width() || yy >= f.height()) continue;
              double w = ((k & 1) == 0 ? 1 - fx : fx) * ((k >> 1) == 0 ? 1 - fy : fy);
              int q = (yy * f.width() + xx) * 3;
              r += w * (p[q] & 255);
              g += w * (p[q + 1] & 255);
              b += w * (p[q + 2] & 255);
            }
          }
        }
        double nn = n * n;
        int o = y * size + x, pl = size * size;
        out.put(o, (float) ((s.bgr() ? b : r) / nn * s.scale() + s.offset()));
        out.put(o + pl, (float) (g / nn * s.scale() + s.offset()));
        out.put(o + 2 * pl, (float) ((s.bgr() ? r : b) / nn * s.scale() + s.offset()));
      }
    }
  }
}
