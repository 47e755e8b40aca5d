package dev.facecheck.edge;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/** The query of a URL as it was sent. */
public final class QueryText {
  private QueryText() {}

  /**
   * Decodes a query.
   *
   * @param query without the question mark; null when there is none
   * @return parameters with every value that each was given
   * @throws RefusedRequestException if it is not percent-encoded as it should be
   */
  public static Map<String, List<String>> decode(String query) throws RefusedRequestException {
    try {
      return query == null ? Map.of() : new QueryStringDecoder(query, false).parameters();
    } catch (IllegalArgumentException e) {
      throw RefusedRequestException.badRequest("The query is not valid percent-encoding.");
    }
  }
}
