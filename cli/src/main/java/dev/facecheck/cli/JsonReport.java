package dev.facecheck.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer;
import dev.facecheck.service.Replies;

/** One line of JSON per photograph: its file, then the body that the server would answer. */
final class JsonReport implements Report {
  @Override
  public Printout of(Photo photo, Answer answer) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("file", photo.name());
    line.setAll(Replies.nativeBody(answer));
    return new Printout(Printout.exitCode(answer), line.toString(), "");
  }
}
