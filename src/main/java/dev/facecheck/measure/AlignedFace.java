package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Affine;
import dev.facecheck.image.Border;
import dev.facecheck.image.Crop;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Sampling;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The face turned until the eyes are level and sampled once as {@link #SIZE} × {@link #SIZE}
 * pixels, with its luminance, its regions and its histogram. Every measure of the face's pixels
 * shares it.
 *
 * <p>The square is {@value #MARGIN} times the longer side of the face's outline. Pixels that lie
 * outside the picture belong to no region. A face smaller than the square is enlarged and so reads
 * less sharp: sharpness means detail per face, not per pixel.
 */
public final class AlignedFace {
  /** Side of the square in pixels. */
  static final int SIZE = 160;

  private static final double MARGIN = 1.1;

  /** Below this many samples along the longer side of the outline nothing can be judged. */
  private static final double MIN_SAMPLES = 40;

  /** Below this share of the outline inside the picture nothing can be judged. */
  private static final double MIN_INSIDE = 0.5;

  /** Below this many pixels the outline has collapsed, as it does on a profile. */
  private static final int MIN_PIXELS = 2500;

  private static final int NO_SKIN =
      FaceRegion.LEFT_EYE.bit() | FaceRegion.RIGHT_EYE.bit() | FaceRegion.MOUTH.bit();

  private static final Sampling SAMPLING = new Sampling(Border.REPLICATED, true);

  private final byte[] rgb;
  private final int[] luma;
  private final RegionMap regions;
  private final int[] histogram = new int[256];
  private final double samples;
  private final RegionMean leftCheek;
  private final RegionMean rightCheek;
  private final int pixels;

  AlignedFace(Frame frame, FaceMesh mesh) {
    Affine toImage = FaceRegion.FACE.squareToImage(mesh, MARGIN, SIZE);
    samples = toImage.scale() * SIZE / MARGIN * frame.samplesPerPixel();
    rgb = Crop.warp(frame, toImage, SIZE, SIZE, SAMPLING);
    luma = Luma.of(rgb);
    regions = new RegionMap(frame, mesh, toImage);
    for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
      histogram[luma[pixel]] += isIn(pixel, FaceRegion.FACE) ? 1 : 0;
    }
    pixels = IntStream.of(histogram).sum();
    leftCheek = RegionMean.of(this, FaceRegion.LEFT_CHEEK);
    rightCheek = RegionMean.of(this, FaceRegion.RIGHT_CHEEK);
  }

  /** Reason why the pixels of this face cannot be assessed; empty when they can. */
  public Optional<String> obstacle() {
    if (samples < MIN_SAMPLES) {
      return Optional.of("the face is too small to be judged");
    }
    if (regions.insideShare() < MIN_INSIDE) {
      return Optional.of("most of the face lies outside the picture");
    }
    return pixels < MIN_PIXELS ? Optional.of("the face is turned too far") : Optional.empty();
  }

  /** Share of the outline's area that lies inside the picture, 0 to 1. */
  double insideShare() {
    return regions.insideShare();
  }

  /** Pixels inside the outline and the picture. */
  int pixels() {
    return pixels;
  }

  /** Mean colour of the subject's left cheek. */
  RegionMean leftCheek() {
    return leftCheek;
  }

  /** Mean colour of the subject's right cheek. */
  RegionMean rightCheek() {
    return rightCheek;
  }

  /** Number of the outline's pixels of a luminance, 0 to 255. */
  int count(int luminance) {
    return histogram[luminance];
  }

  /** Share of the outline's pixels from one luminance to another, each 0 to 255. */
  double share(int from, int to) {
    return (double) IntStream.rangeClosed(from, to).map(this::count).sum() / pixels;
  }

  /** Luminance (Y of BT.601) of a pixel, row after row, 0 to 255. */
  int luma(int pixel) {
    return luma[pixel];
  }

  /** All luminances, for the loops of {@link Reblur}; never to be changed. */
  int[] luma() {
    return luma;
  }

  /** A sample of a pixel, 0 to 255; channel 0 is red, 1 green, 2 blue. */
  int sample(int pixel, int channel) {
    return rgb[pixel * 3 + channel] & 0xff;
  }

  /** Whether a pixel lies in a region and inside the picture. */
  boolean isIn(int pixel, FaceRegion region) {
    return regions.has(pixel, region.bit(), 0);
  }

  /** Whether a pixel lies in the outline, but in neither eye nor the mouth. */
  boolean isSkin(int pixel) {
    return regions.has(pixel, FaceRegion.FACE.bit(), NO_SKIN);
  }
}
