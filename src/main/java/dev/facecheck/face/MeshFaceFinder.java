package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.Network;
import dev.facecheck.startup.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Face finder of detector and mesh. A confident detection in the whole picture counts unless the
 * mesh contradicts it; anything weaker needs {@link FurtherLooks}. Where the whole picture shows
 * nothing, closer views are tried, one from further away for faces that fill or overflow the
 * picture, and views closer still.
 */
public record MeshFaceFinder(FaceDetector detector, MeshEstimator meshes, HeadPoseSolver poses)
    implements FaceFinder {
  private static final double CONFIDENT = 0.60;

  /** Beside a face that is sure, weaker detections do not count. */
  private static final double BESIDE = 0.40;

  private static final double WEAKEST = 0.20;

  /** Below this the mesh contradicts any detection. */
  private static final double CONTRADICTED = 0.05;

  /** Bounds the time for a crowd. */
  private static final int MOST_FACES = 16;

  /** Bounds the time for a picture full of face-like patterns; each costs up to seven passes. */
  private static final int MOST_WEAK = 64;

  /** The view from afar is for faces that fill the picture; smaller ones are false alarms. */
  private static final double FILLING = 0.2;

  /** Narrower meshes, in pixels of the original, are patterns and not faces. */
  private static final double NARROWEST = 20;

  private static final double SAME_FACE_OVERLAP = 0.3;

  /**
   * The finder with the shipped networks and canonical face; fails as {@link ModelStore#load} and
   * {@link ModelStore#read} do.
   */
  public static FaceFinder from(ModelStore store) {
    return new MeshFaceFinder(
        new FaceDetector(store.load(Network.FACE_DETECTOR)),
        new MeshEstimator(store.load(Network.FACE_MESH)),
        store.read("canonical-face", Part.CANONICAL_FACE, HeadPoseSolver::new));
  }

  @Override
  public List<Face> find(Frame frame) {
    return new Search(frame).run();
  }

  /** Search of one picture; its time is bounded. */
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
      look(Views.squares(frame), 0);
      double filling = FILLING * Math.min(frame.imageWidth(), frame.imageHeight());
      look(List.of(Views.fromAfar(frame)), filling);
      look(Views.close(frame), 0);
      faces.sort(Comparator.comparingDouble((Face face) -> -face.box().longerSide()));
      return List.copyOf(faces);
    }

    /** Looks at further views, unless a face is known already. */
    private void look(List<BoundingBox> views, double minWidth) {
      if (!faces.isEmpty()) {
        return;
      }
      for (BoundingBox view : views) {
        for (Detection detection : detector.detect(frame, view, WEAKEST)) {
          if (detection.box().width() >= minWidth) {
            judge(detection, false);
          }
        }
      }
    }

    /** Adds the face of a detection unless mesh or looks deny it, or it is known already. */
    private void judge(Detection detection, boolean confident) {
      if (faces.size() >= MOST_FACES || (!confident && weak >= MOST_WEAK) || known(detection)) {
        return;
      }
      weak += confident ? 0 : 1;
      Candidate candidate = new Candidate(detection, meshes.estimate(frame, detection));
      if (candidate.mesh().presence() < CONTRADICTED) {
        return;
      }
      if (confident) {
        add(candidate);
      } else if (candidate.mesh().bounds().width() >= NARROWEST) {
        new FurtherLooks(detector, meshes).confirm(frame, candidate).ifPresent(this::add);
      }
    }

    private boolean known(Detection detection) {
      return faces.stream()
          .anyMatch(face -> face.detected().overlap(detection.box()) > SAME_FACE_OVERLAP);
    }

    private void add(Candidate candidate) {
      BoundingBox place = Face.drawn(candidate.mesh().bounds());
      // Two detections of a face that a view cuts differ, but their meshes come to lie on one face.
      if (faces.stream().noneMatch(face -> face.box().overlap(place) > SAME_FACE_OVERLAP)) {
        Detection detection = candidate.detection();
        FaceMesh mesh = meshes.steady(frame, candidate.mesh());
        Optional<HeadPose> pose = poses.solve(mesh);
        BoundingBox box = Face.drawn(mesh.bounds());
        faces.add(new Face(box, detection.box(), detection.score(), mesh, pose));
      }
    }
  }
}
