package dev.facecheck.request;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/** Query of a URL as it was sent. */
public final class QueryText {
  private QueryText() {}

  /**
   * Parameters with all values that each was given.
   *
   * @param query without the question mark; null when there is none
   * @throws RefusedRequestException if the percent-encoding is damaged
   */
  public static Map<String, List<String>> decode(String query) throws RefusedRequestException {
    try {
      return query == null ? Map.of() : new QueryStringDecoder(query, false).parameters();
    } catch (IllegalArgumentException e) {
      throw RefusedRequestException.badRequest("The query is not valid percent-encoding.");
    }
  }
}
