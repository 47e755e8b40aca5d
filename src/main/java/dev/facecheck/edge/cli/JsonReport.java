package dev.facecheck.edge.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.edge.Outcome;
import dev.facecheck.edge.Replies;

/** One line of JSON per photograph: its file, then the body that the server would answer. */
final class JsonReport implements Report {

  @Override
  public Printout of(Photo photo, Outcome outcome) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("file", photo.name());
    line.setAll(Replies.body(outcome));
    return new Printout(Printout.exitCode(outcome), line.toString(), "");
  }
}
