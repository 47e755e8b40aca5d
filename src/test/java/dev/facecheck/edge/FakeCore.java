package dev.facecheck.edge;

import dev.facecheck.FaceCheck;
import dev.facecheck.burst.BurstCheck;
import dev.facecheck.burst.TrackEngine;
import dev.facecheck.config.AccessWiring;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.StartTimes;
import dev.facecheck.face.Face;
import dev.facecheck.face.SyntheticFaces;
import dev.facecheck.image.Frame;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.measure.Assessment;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Subject;
import dev.facecheck.policy.Limit;
import dev.facecheck.recognition.FaceComparison;
import dev.facecheck.recognition.FaceFeatures;
import dev.facecheck.recognition.SampleFeatures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A core without networks: a bright picture holds one perfect face, a dark one none. What a check
 * runs into can be set for tests of slow and failing checks.
 */
public final class FakeCore {
  private static final int BRIGHT = 128;

  private static final StartTimes TIMES =
      new StartTimes(Instant.EPOCH, Duration.ZERO, Duration.ZERO, Map.of());

  private volatile Runnable beforeFinding = () -> {};

  /** Runs in every check from now on, after the picture was decoded. */
  public void beforeFinding(Runnable action) {
    beforeFinding = action;
  }

  /** The core itself, with the policies and limits of the settings. */
  public Core.Ready core(Settings settings) {
    FaceCheck faceCheck =
        new FaceCheck(
            settings.config().image().limits(),
            FakeCore::decode,
            this::find,
            new Assessment(List.of(FakeCore::perfect)));
    TrackEngine engine =
        new TrackEngine(
            settings.config().burst().trackEngine(), SampleFeatures.CURVE, FakeCore::features);
    return new Core.Ready(
        faceCheck,
        new BurstCheck(faceCheck, engine, settings.config().burst().observer()),
        new FaceComparison(FakeCore::features, SampleFeatures.CURVE),
        settings.policies(),
        settings.operations(),
        AccessWiring.access(settings),
        Map.of("face-detector", "fake"),
        TIMES);
  }

  /** Red faces are one person, all others another. */
  private static FaceFeatures features(Subject subject) {
    Frame frame = subject.frame();
    int x = frame.width() / 2;
    int y = frame.height() / 2;
    boolean red = frame.sample(x, y, 0) > frame.sample(x, y, 2) + BRIGHT / 2;
    return SampleFeatures.at(red ? 90 : 0, 4);
  }

  private static Frame decode(ImageBytes bytes, ImageHeader header) throws RefusedImageException {
    try {
      BufferedImage image = ImageIO.read(bytes.stream());
      if (image == null) {
        throw refused();
      }
      byte[] samples = new byte[image.getWidth() * image.getHeight() * 3];
      for (int i = 0; i < samples.length; i++) {
        int rgb = image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth());
        samples[i] = (byte) (rgb >> (16 - 8 * (i % 3)));
      }
      return new Frame(
          samples, image.getWidth(), image.getHeight(), image.getWidth(), image.getHeight());
    } catch (IOException e) {
      throw refused();
    }
  }

  private static RefusedImageException refused() {
    return new RefusedImageException(RefusedImageException.Cause.DAMAGED, "damaged");
  }

  private List<Face> find(Frame frame) {
    beforeFinding.run();
    boolean bright = frame.sample(frame.width() / 2, frame.height() / 2, 0) >= BRIGHT;
    return bright
        ? List.of(SyntheticFaces.centred(frame.imageWidth(), frame.imageHeight()))
        : List.of();
  }

  /** Native scores that keep every limit there is. */
  private static List<Measurement> perfect(Subject subject) {
    EnumSet<Component> components = EnumSet.allOf(Component.class);
    components.remove(Component.SINGLE_FACE_PRESENT);
    components.remove(Component.UNIFIED_QUALITY_SCORE);
    components.remove(Component.EYES_OPEN);
    List<Measurement> measurements = new ArrayList<>();
    for (Component component : components) {
      measurements.add(new Measurement.Assessed(component, perfect(component), 100));
    }
    return measurements;
  }

  private static double perfect(Component component) {
    if (component == Component.LUMINANCE_MEAN) {
      return 0.5;
    }
    if (component == Component.RECOGNISABILITY) {
      return 4;
    }
    for (Limit limit : Limit.values()) {
      if (limit.component() == component) {
        return switch (limit.bound()) {
          case AT_LEAST -> limit.scale().highest();
          case AT_MOST, MAGNITUDE_AT_MOST -> 0;
        };
      }
    }
    return 0;
  }
}
