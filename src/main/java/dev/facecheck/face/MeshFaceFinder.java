package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Detector and mesh together. A confident detection in the whole picture counts unless the mesh
 * contradicts it; anything weaker needs a {@link SecondLook}, beside another face several. Where
 * the whole picture shows nothing, closer views are tried, one from further away for faces that
 * fill or overflow the picture, and views closer still.
 */
public final class MeshFaceFinder implements FaceFinder {
  private static final double CONFIDENT = 0.60;

  /** Beside a face, weaker detections do not count. */
  private static final double BESIDE = 0.25;

  private static final double WEAKEST = 0.20;

  /** Below this the mesh contradicts any detection. */
  private static final double CONTRADICTED = 0.05;

  /** Bounds the time for a crowd. */
  private static final int MOST_FACES = 16;

  /** Margin added on each side for the view from further away, as a share of the longer side. */
  private static final double STEP_BACK = 0.5;

  /** That view is there for faces that fill the picture; smaller ones in it are false alarms. */
  private static final double FILLING = 0.2;

  /** What is narrower than this in pixels of the original shows no face, only a pattern. */
  private static final double NARROWEST = 20;

  private static final double SAME_FACE_OVERLAP = 0.3;

  private final FaceDetector detector;
  private final MeshEstimator meshes;
  private final SecondLook secondLook;
  private final HeadPoseSolver poses;

  MeshFaceFinder(FaceDetector detector, MeshEstimator meshes, HeadPoseSolver poses) {
    this.detector = detector;
    this.meshes = meshes;
    this.secondLook = new SecondLook(detector, meshes);
    this.poses = poses;
  }

  @Override
  public List<Face> find(Frame frame) {
    List<Sight> sights = new ArrayList<>();
    for (Detection detection : detector.detect(frame, WEAKEST)) {
      if (sights.isEmpty()) {
        judge(frame, detection, detection.score() >= CONFIDENT, sights);
      } else if (detection.score() >= BESIDE) {
        judgeBeside(frame, detection, sights);
      }
    }
    if (sights.isEmpty()) {
      look(frame, Views.squares(frame), sights);
    }
    if (sights.isEmpty()) {
      stepBack(frame, sights);
    }
    if (sights.isEmpty()) {
      look(frame, Views.close(frame), sights);
    }
    return faces(frame, sights);
  }

  /** The largest first; that one is going to be measured, so its landmarks have to be steady. */
  private List<Face> faces(Frame frame, List<Sight> sights) {
    sights.sort(Comparator.comparingDouble(sight -> -drawn(sight.bounds()).longerSide()));
    List<Face> faces = new ArrayList<>(sights.size());
    for (Sight sight : sights) {
      FaceMesh mesh = faces.isEmpty() ? meshes.steady(frame, sight) : sight.mesh();
      Detection detection = sight.detection();
      faces.add(
          new Face(
              drawn(mesh.bounds()), detection.box(), detection.score(), mesh, poses.solve(mesh)));
    }
    return List.copyOf(faces);
  }

  private void look(Frame frame, List<BoundingBox> views, List<Sight> into) {
    for (BoundingBox view : views) {
      for (Detection detection : detector.detect(frame, view, WEAKEST)) {
        judge(frame, detection, false, into);
      }
    }
  }

  private void stepBack(Frame frame, List<Sight> into) {
    double margin = Math.max(frame.imageWidth(), frame.imageHeight()) * STEP_BACK;
    BoundingBox view =
        new BoundingBox(
            -margin, -margin, frame.imageWidth() + 2 * margin, frame.imageHeight() + 2 * margin);
    double filling = FILLING * Math.min(frame.imageWidth(), frame.imageHeight());
    for (Detection detection : detector.detect(frame, view, WEAKEST)) {
      if (detection.box().width() >= filling) {
        judge(frame, detection, false, into);
      }
    }
  }

  /** Adds the face of a detection unless it is denied or there already. */
  private void judge(Frame frame, Detection detection, boolean confident, List<Sight> into) {
    if (isKnown(detection, into)) {
      return;
    }
    Sight sight = meshes.estimate(frame, detection);
    if (sight.mesh().presence() < CONTRADICTED) {
      return;
    }
    if (confident) {
      add(sight, into);
    } else if (sight.bounds().width() >= NARROWEST) {
      secondLook.confirm(frame, sight).ifPresent(second -> add(second, into));
    }
  }

  /** The same where there is a face already. */
  private void judgeBeside(Frame frame, Detection detection, List<Sight> into) {
    if (detection.score() >= CONFIDENT) {
      judge(frame, detection, true, into);
    } else if (!isKnown(detection, into)) {
      secondLook
          .confirmBeside(frame, detection)
          .filter(sight -> sight.bounds().width() >= NARROWEST)
          .ifPresent(sight -> add(sight, into));
    }
  }

  private static boolean isKnown(Detection detection, List<Sight> sights) {
    return sights.size() >= MOST_FACES
        || sights.stream()
            .anyMatch(
                sight -> sight.detection().box().overlap(detection.box()) > SAME_FACE_OVERLAP);
  }

  /** Two detections of a face that a view cuts differ, but their meshes come to lie on one face. */
  private static void add(Sight sight, List<Sight> into) {
    BoundingBox box = drawn(sight.bounds());
    if (into.stream().noneMatch(face -> drawn(face.bounds()).overlap(box) > SAME_FACE_OVERLAP)) {
      into.add(sight);
    }
  }

  /**
   * The box as annotators draw it, from the hairline to below the chin: shares of the mesh's own
   * box, with an overlap of 0.82 with one set of hand-drawn boxes. On tighter ones, of dlib (n =
   * 42), it has 0.64 and the mesh's own box, which ends at the chin, 0.75. The limits of the face's
   * size refer to this box: with the mesh's own, 54 % of NUAA's live frames would be too small.
   */
  static BoundingBox drawn(BoundingBox mesh) {
    return new BoundingBox(
        mesh.left(),
        mesh.top() - 0.095 * mesh.height(),
        mesh.width() * 1.02,
        mesh.height() * (1 + 0.095 + 0.166));
  }
}
