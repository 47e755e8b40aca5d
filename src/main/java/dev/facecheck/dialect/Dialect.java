package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The bodies of replies in the words of one family of clients. */
interface Dialect {
  ObjectNode verdict(Answer.WithVerdict answer);

  ObjectNode refused(Answer.Refused refused);

  ObjectNode notInitialized(InitializationFailure failure);

  /** An error of HTTP itself; in the native form where the family has no other. */
  default ObjectNode error(HttpError error) {
    return FacecheckDialect.body(error.status(), error.message(), error.name());
  }
}
