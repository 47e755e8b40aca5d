package dev.facecheck.dialect;

import dev.facecheck.policy.Reason;

/** The sentences that clients get, in one language. */
public interface Messages {
  /** English, word for word as the contract has it. */
  static Messages contract() {
    return Texts.ENGLISH;
  }

  /** The sentence of a verdict. */
  String of(Reason reason);

  /** The sentence of a request error. */
  String of(RequestError error);

  /** The sentence of every start-up failure. */
  String initialization();

  /** The sentence of a licence that does not cover a request. */
  String licence();
}
