package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;

/** The bodies of replies in the words of one family of clients. */
interface Dialect {
  ObjectNode verdict(WithVerdict answer);

  ObjectNode refused(Refused refused);

  ObjectNode notInitialized(InitializationFailure failure);

  /** An error of HTTP itself; in the native form where the family has no other. */
  default ObjectNode error(HttpError error) {
    return error.body();
  }
}
