package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.Network;
import dev.facecheck.startup.InitializationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Detector and mesh together. A confident detection in the whole picture counts unless the mesh
 * contradicts it; anything weaker needs {@link FurtherLooks}. Where the whole picture shows
 * nothing, closer views are tried, one from further away for faces that fill or overflow the
 * picture, and views closer still.
 */
public final class MeshFaceFinder implements FaceFinder {
  private static final double CONFIDENT = 0.60;

  /** Beside a face that is sure, weaker detections do not count. */
  private static final double BESIDE = 0.40;

  private static final double WEAKEST = 0.20;

  /** Below this the mesh contradicts any detection. */
  private static final double CONTRADICTED = 0.05;

  /** Bounds the time for a crowd. */
  private static final int MOST_FACES = 16;

  /** Bounds the time for a picture full of what is nearly a face; each costs up to seven passes. */
  private static final int MOST_WEAK = 64;

  /** Margin added on each side for the view from further away, as a share of the longer side. */
  private static final double STEP_BACK = 0.5;

  /** That view is there for faces that fill the picture; smaller ones in it are false alarms. */
  private static final double FILLING = 0.2;

  /** What is narrower than this in pixels of the original shows no face, only a pattern. */
  private static final double NARROWEST = 20;

  private static final double SAME_FACE_OVERLAP = 0.3;

  private final FaceDetector detector;
  private final MeshEstimator meshes;
  private final FurtherLooks furtherLooks;
  private final HeadPoseSolver poses;

  MeshFaceFinder(FaceDetector detector, MeshEstimator meshes, HeadPoseSolver poses) {
    this.detector = detector;
    this.meshes = meshes;
    this.furtherLooks = new FurtherLooks(detector, meshes);
    this.poses = poses;
  }

  /**
   * The finder with the shipped networks and canonical face.
   *
   * @throws InitializationException naming the part whose file is missing or not its card's
   */
  public static FaceFinder from(ModelStore store) {
    return new MeshFaceFinder(
        new FaceDetector(store.load(Network.FACE_DETECTOR)),
        new MeshEstimator(store.load(Network.FACE_MESH)),
        HeadPoseSolver.from(store));
  }

  @Override
  public List<Face> find(Frame frame) {
    return new Search(frame).run();
  }

  /** One picture's search, which ends with its bounds whatever the detector sees. */
  private final class Search {
    private final Frame frame;
    private final List<Face> faces = new ArrayList<>();
    private int weak;

    Search(Frame frame) {
      this.frame = frame;
    }

    List<Face> run() {
      for (Detection detection : detector.detect(frame, WEAKEST)) {
        if (faces.isEmpty() || detection.score() >= BESIDE) {
          judge(detection, detection.score() >= CONFIDENT);
        }
      }
      if (faces.isEmpty()) {
        look(Views.squares(frame));
      }
      if (faces.isEmpty()) {
        stepBack();
      }
      if (faces.isEmpty()) {
        look(Views.close(frame));
      }
      faces.sort(Comparator.comparingDouble((Face face) -> -face.box().longerSide()));
      return List.copyOf(faces);
    }

    private void look(List<BoundingBox> views) {
      for (BoundingBox view : views) {
        for (Detection detection : detector.detect(frame, view, WEAKEST)) {
          judge(detection, false);
        }
      }
    }

    private void stepBack() {
      double margin = Math.max(frame.imageWidth(), frame.imageHeight()) * STEP_BACK;
      BoundingBox view =
          new BoundingBox(
              -margin, -margin, frame.imageWidth() + 2 * margin, frame.imageHeight() + 2 * margin);
      double filling = FILLING * Math.min(frame.imageWidth(), frame.imageHeight());
      for (Detection detection : detector.detect(frame, view, WEAKEST)) {
        if (detection.box().width() >= filling) {
          judge(detection, false);
        }
      }
    }

    /** Adds the face of a detection unless it is denied or there already. */
    private void judge(Detection detection, boolean confident) {
      if (faces.size() >= MOST_FACES || (!confident && weak >= MOST_WEAK) || known(detection)) {
        return;
      }
      weak += confident ? 0 : 1;
      Sight sight = new Sight(detection, meshes.estimate(frame, detection));
      if (sight.mesh().presence() < CONTRADICTED) {
        return;
      }
      if (confident) {
        add(sight);
      } else if (sight.bounds().width() >= NARROWEST) {
        furtherLooks.confirm(frame, sight).ifPresent(this::add);
      }
    }

    private boolean known(Detection detection) {
      return faces.stream()
          .anyMatch(face -> face.detected().overlap(detection.box()) > SAME_FACE_OVERLAP);
    }

    private void add(Sight sight) {
      BoundingBox place = drawn(sight.bounds());
      // Two detections of a face that a view cuts differ, but their meshes come to lie on one face.
      if (faces.stream().noneMatch(face -> face.box().overlap(place) > SAME_FACE_OVERLAP)) {
        Detection detection = sight.detection();
        FaceMesh mesh = meshes.steady(frame, sight.mesh());
        Optional<HeadPose> pose = poses.solve(mesh);
        BoundingBox box = drawn(mesh.bounds());
        faces.add(new Face(box, detection.box(), detection.score(), mesh, pose));
      }
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
