package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;

/** The bodies of replies in the words of one family of clients. */
interface Dialect {
  /** Pictures were judged. */
  ObjectNode verdict(WithVerdict answer);

  /** The request was not processed. */
  ObjectNode refused(Refused refused);

  /** No request can be processed. */
  ObjectNode notInitialized(InitializationFailure failure);
}
