package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.Deadline;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.request.Caller;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.StoredPicture;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Pictures that an event names by their place in S3: {@code {"s3":{"bucket":"...","key":"..."}}}.
 * Only buckets that the deployment allows are read: a caller must not borrow the function's own
 * rights.
 */
@Singleton
class StoredPictures {
  static final String FIELD = "s3";

  /** Bytes of the longest key that S3 has. */
  private static final int LONGEST_KEY = 1024;

  private final Set<String> allowedBuckets;
  private final int maxBytes;
  private final Bucket bucket;

  /** Storage that pictures are fetched from. */
  @FunctionalInterface
  interface Bucket {
    /**
     * Fetches one picture.
     *
     * @param maxBytes that it may have
     * @param caller for the log
     * @param deadline by which the reply is needed
     * @throws RefusedRequestException if it is missing, unavailable, larger or too slow
     */
    byte[] fetch(Place place, int maxBytes, Caller caller, Deadline deadline)
        throws RefusedRequestException;
  }

  /**
   * Place of a picture.
   *
   * @param name of the bucket
   * @param key of the object
   */
  record Place(String name, String key) {}

  @Inject
  StoredPictures(Settings settings) {
    this(
        settings.config().s3().allowedBuckets().orElse(Set.of()),
        settings.config().image().maxBytes(),
        // Not as S3Bucket::fetch, which would load the class here and with it the AWS SDK.
        (place, maxBytes, caller, deadline) ->
            S3Bucket.fetch(place, maxBytes, caller.requestId(), deadline));
  }

  /**
   * @param allowedBuckets the only ones that are read
   * @param maxBytes of one picture
   */
  StoredPictures(Set<String> allowedBuckets, int maxBytes, Bucket bucket) {
    this.allowedBuckets = Set.copyOf(allowedBuckets);
    this.maxBytes = maxBytes;
    this.bucket = bucket;
  }

  /**
   * The picture at a place, not fetched yet.
   *
   * @param written the place as an event has it
   * @throws RefusedRequestException if it is no place, or in a bucket that is not allowed
   */
  StoredPicture picture(JsonNode written, Caller caller) throws RefusedRequestException {
    Place place = place(written);
    if (!allowedBuckets.contains(place.name())) {
      throw new RefusedRequestException(
          Fault.NOT_ALLOWED, "This deployment does not read that bucket.");
    }
    return deadline -> new ImageBytes(bucket.fetch(place, maxBytes, caller, deadline));
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
