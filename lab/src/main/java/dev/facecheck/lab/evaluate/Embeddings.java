package dev.facecheck.lab.evaluate;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.image.Frame;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.ImageDecoder;
import dev.facecheck.image.file.ImageFile;
import dev.facecheck.image.file.ImageIoDecoder;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.recognition.FaceFeatures;
import dev.facecheck.recognition.Recogniser;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Directions of the embeddings of pictures' largest faces, without a check. */
final class Embeddings {
  private final FaceFinder finder;
  private final Recogniser recogniser;
  private final ImageLimits limits;
  private final ImageDecoder decoder = new ImageIoDecoder();

  Embeddings(FaceFinder finder, Recogniser recogniser, ImageLimits limits) {
    this.finder = finder;
    this.recogniser = recogniser;
    this.limits = limits;
  }

  /** One vector of length 1 per file; empty if no face is found. */
  List<Optional<float[]>> of(List<Path> files, int threads) throws IOException {
    List<Callable<Optional<float[]>>> tasks = new ArrayList<>();
    files.forEach(file -> tasks.add(() -> of(file)));
    return Parallel.run(threads, tasks);
  }

  private Optional<float[]> of(Path file) throws IOException {
    ImageBytes bytes = new ImageBytes(Files.readAllBytes(file));
    try {
      Frame frame = decoder.decode(ImageFile.read(bytes, limits));
      List<Face> faces = finder.find(frame);
      return faces.isEmpty()
          ? Optional.empty()
          : Optional.of(direction(recogniser.features(frame, faces.get(0))));
    } catch (RefusedImageException e) {
      return Optional.empty();
    }
  }

  private static float[] direction(FaceFeatures features) {
    FloatBuffer embedding = features.embedding();
    double length = features.magnitude();
    float[] direction = new float[embedding.remaining()];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = (float) (embedding.get() / length);
    }
    return direction;
  }

  /** Cosine of two directions, -1 to 1. */
  static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
