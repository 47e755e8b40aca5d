package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Detector and mesh together: a confident detection counts by itself, a weaker one when the mesh
 * confirms it. Where the whole picture shows nothing, closer views are tried, and one from further
 * away for faces that fill or overflow the picture.
 */
public final class MeshFaceFinder implements FaceFinder {
  private static final double CONFIDENT = 0.60;
  private static final double CONFIRMABLE = 0.40;
  private static final double TILE_SCORE = 0.50;
  private static final double PRESENT = 0.50;

  /** Below this the mesh contradicts even a confident detection. */
  private static final double CONTRADICTED = 0.05;

  /** Bounds the time for a very long picture, and for a crowd. */
  private static final int MOST_TILES = 8;

  private static final int MOST_FACES = 16;

  /** Margin added on each side for the view from further away, as a share of the longer side. */
  private static final double STEP_BACK = 0.5;

  /** That view is there for faces that fill the picture; smaller ones in it are false alarms. */
  private static final double FILLING = 0.4;

  private static final double SAME_FACE_OVERLAP = 0.3;

  private final FaceDetector detector;
  private final MeshEstimator meshes;
  private final HeadPoseSolver poses;

  MeshFaceFinder(FaceDetector detector, MeshEstimator meshes, HeadPoseSolver poses) {
    this.detector = detector;
    this.meshes = meshes;
    this.poses = poses;
  }

  @Override
  public List<Face> find(Frame frame) {
    BoundingBox whole = new BoundingBox(0, 0, frame.imageWidth(), frame.imageHeight());
    List<Face> faces = new ArrayList<>();
    for (Detection detection : detector.detect(frame, CONFIRMABLE)) {
      double needed = detection.score() >= CONFIDENT ? CONTRADICTED : PRESENT;
      confirm(frame, detection, needed, faces);
    }
    if (faces.isEmpty()) {
      lookCloser(frame, faces);
    }
    if (faces.isEmpty()) {
      stepBack(frame, whole, faces);
    }
    faces.sort(Comparator.comparingDouble((Face face) -> -face.box().longerSide()));
    return List.copyOf(faces);
  }

  private void lookCloser(Frame frame, List<Face> into) {
    for (BoundingBox tile : tiles(frame)) {
      for (Detection detection : detector.detect(frame, tile, TILE_SCORE)) {
        confirm(frame, detection, PRESENT, into);
      }
    }
  }

  private void stepBack(Frame frame, BoundingBox whole, List<Face> into) {
    double margin = whole.longerSide() * STEP_BACK;
    BoundingBox view =
        new BoundingBox(-margin, -margin, whole.width() + 2 * margin, whole.height() + 2 * margin);
    double filling = FILLING * Math.min(whole.width(), whole.height());
    for (Detection detection : detector.detect(frame, view, CONFIRMABLE)) {
      if (detection.box().width() >= filling) {
        confirm(frame, detection, PRESENT, into);
      }
    }
  }

  /** Adds the face of a detection unless the mesh denies it or it is there already. */
  private void confirm(Frame frame, Detection detection, double presence, List<Face> into) {
    if (into.size() < MOST_FACES && into.stream().noneMatch(face -> same(face, detection))) {
      FaceMesh mesh = meshes.estimate(frame, detection);
      BoundingBox box = drawn(mesh.bounds());
      // Two detections of a face that a tile cuts differ, but their meshes come to lie on one face.
      boolean known = into.stream().anyMatch(face -> face.box().overlap(box) > SAME_FACE_OVERLAP);
      if (mesh.presence() >= presence && !known) {
        Optional<HeadPose> pose = poses.solve(mesh);
        into.add(new Face(box, detection.box(), detection.score(), mesh, pose));
      }
    }
  }

  private static boolean same(Face face, Detection detection) {
    return face.detected().overlap(detection.box()) > SAME_FACE_OVERLAP;
  }

  /** Squares as high as the shorter edge that overlap by half along the longer one. */
  static List<BoundingBox> tiles(Frame frame) {
    double side = Math.min(frame.imageWidth(), frame.imageHeight());
    double spareX = frame.imageWidth() - side;
    double spareY = frame.imageHeight() - side;
    int steps = (int) Math.min(MOST_TILES - 1, Math.ceil(Math.max(spareX, spareY) / side * 2));
    List<BoundingBox> tiles = new ArrayList<>();
    for (int i = 0; steps > 0 && i <= steps; i++) {
      tiles.add(new BoundingBox(spareX * i / steps, spareY * i / steps, side, side));
    }
    return tiles;
  }

  /**
   * The box as annotators draw it, from the hair to below the chin. Shares of the mesh's own box
   * that fitted hand-drawn boxes best.
   */
  static BoundingBox drawn(BoundingBox mesh) {
    return new BoundingBox(
        mesh.left(),
        mesh.top() - 0.095 * mesh.height(),
        mesh.width() * 1.02,
        mesh.height() * (1 + 0.095 + 0.166));
  }
}
