package dev.facecheck.edge.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Fault;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.Parts;
import dev.facecheck.edge.PartsSource;
import dev.facecheck.edge.RefusedRequestException;
import dev.facecheck.edge.RequestReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Requests that name a picture in a bucket: {@code {"s3":{"bucket":"...","key":"..."}}}, with
 * {@code policy} and {@code detail} as in any other. Only buckets that the deployment allows are
 * read: a caller must not borrow the function's own rights.
 */
final class StoredPictures {
  static final String FIELD = "s3";

  /** Bytes of the longest key that S3 has. */
  private static final int LONGEST_KEY = 1024;

  private static final byte[] STAND_IN = {0};

  private final Set<String> allowedBuckets;
  private final int maxBytes;
  private final Duration budget;
  private final Bucket bucket;

  /** Where pictures are fetched from. */
  @FunctionalInterface
  interface Bucket {
    /**
     * Fetches one picture.
     *
     * @param place where it is
     * @param maxBytes what it may have
     * @param call who waits for it; the time left is that until an answer is needed
     * @throws RefusedRequestException if it is not there, not to be had, larger or too slow
     */
    byte[] fetch(Place place, int maxBytes, Call call) throws RefusedRequestException;
  }

  /**
   * The place of a picture.
   *
   * @param name of the bucket
   * @param key of the object
   */
  record Place(String name, String key) {}

  /**
   * @param allowedBuckets the only ones that are read
   * @param maxBytes what a picture may have
   * @param budget what one call may take
   */
  StoredPictures(Set<String> allowedBuckets, int maxBytes, Duration budget, Bucket bucket) {
    this.allowedBuckets = Set.copyOf(allowedBuckets);
    this.maxBytes = maxBytes;
    this.budget = budget;
    this.bucket = bucket;
  }

  /** A request whose picture is fetched once it may pass. */
  PartsSource source(JsonNode event, Call call, RequestReader reader) {
    return new PartsSource() {
      @Override
      public Parts read() throws RefusedRequestException {
        named(event);
        return reader.read(others(event), STAND_IN.clone());
      }

      @Override
      public Parts complete(Parts parts) throws RefusedRequestException {
        byte[] picture = bucket.fetch(named(event), maxBytes, call.within(budget));
        return reader.read(others(event), picture);
      }
    };
  }

  private static ObjectNode others(JsonNode event) {
    ObjectNode others = ((ObjectNode) event).deepCopy();
    others.remove(FIELD);
    return others;
  }

  private Place named(JsonNode event) throws RefusedRequestException {
    Place place = place(event.path(FIELD));
    if (event.has("image")) {
      throw RefusedRequestException.badRequest("One image is expected, two were sent.");
    }
    if (!allowedBuckets.contains(place.name())) {
      throw new RefusedRequestException(
          Fault.NOT_ALLOWED, "This deployment does not read that bucket.");
    }
    return place;
  }

  private static Place place(JsonNode written) throws RefusedRequestException {
    JsonNode bucket = written.path("bucket");
    JsonNode key = written.path("key");
    if (written.size() != 2 || !bucket.isTextual() || !key.isTextual() || key.asText().isEmpty()) {
      throw RefusedRequestException.badRequest(
          "Field 's3' is an object of two strings, bucket and key.");
    }
    if (key.textValue().getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
      throw RefusedRequestException.badRequest("No key has more than " + LONGEST_KEY + " bytes.");
    }
    return new Place(bucket.textValue(), key.textValue());
  }
}
