package dev.facecheck.lambda;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.dialect.Fault;
import dev.facecheck.lambda.StoredPictures.Place;
import dev.facecheck.request.RefusedRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.InvalidObjectStateException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Amazon S3. The AWS SDK is loaded with this class, by the first event that names a picture, so
 * that no other start pays for it.
 *
 * <p>Region, endpoint and credentials come from the environment that Lambda sets ({@code
 * AWS_REGION}, {@code AWS_ACCESS_KEY_ID} and so on; {@code AWS_ENDPOINT_URL_S3} for another S3).
 */
final class S3Bucket {
  private static final Logger LOG = Logger.getLogger(S3Bucket.class);

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** For an attempt that hangs, or a body that stops: the next one usually does not. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final int CHUNK = 1 << 16;

  private static final S3Client CLIENT =
      S3Client.builder()
          .httpClientBuilder(
              UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT))
          .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
          .build();

  private S3Bucket() {}

  /** Fetches one picture, as a {@link StoredPictures.Bucket} does. */
  static byte[] fetch(Place place, int maxBytes, String requestId, Deadline deadline)
      throws RefusedRequestException {
    try (ResponseInputStream<GetObjectResponse> object =
        CLIENT.getObject(request(place, deadline.left()))) {
      try {
        return read(object, maxBytes, deadline);
      } catch (DeadlineExceededException | IOException | RefusedRequestException e) {
        // Closing would read the rest first.
        object.abort();
        throw e;
      }
    } catch (S3Exception e) {
      throw refusal(e, requestId);
    } catch (DeadlineExceededException
        | SocketTimeoutException
        | ApiCallTimeoutException
        | ApiCallAttemptTimeoutException e) {
      log(requestId, e, "too slow");
      throw new RefusedRequestException(Fault.OUT_OF_TIME, "S3 did not answer in time.");
    } catch (SdkException | IOException e) {
      log(requestId, e, "unreachable");
      throw unavailable();
    }
  }

  private static GetObjectRequest request(Place place, Duration timeLeft) {
    Duration left = timeLeft.compareTo(SHORTEST) < 0 ? SHORTEST : timeLeft;
    Duration attempt = left.compareTo(ATTEMPT) < 0 ? left : ATTEMPT;
    return GetObjectRequest.builder()
        .bucket(place.name())
        .key(place.key())
        .overrideConfiguration(c -> c.apiCallTimeout(left).apiCallAttemptTimeout(attempt))
        .build();
  }

  /** The time-outs of the call end with the first byte of the body, so the rest has its own. */
  private static byte[] read(
      ResponseInputStream<GetObjectResponse> object, int maxBytes, Deadline deadline)
      throws IOException, DeadlineExceededException, RefusedRequestException {
    Long length = object.response().contentLength();
    if (length != null && length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    ByteArrayOutputStream picture = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    for (int n = object.read(chunk); n >= 0; n = object.read(chunk)) {
      deadline.check();
      picture.write(chunk, 0, n);
      if (picture.size() > maxBytes) {
        throw tooLarge(maxBytes);
      }
    }
    return picture.toByteArray();
  }

  private static RefusedRequestException refusal(S3Exception e, String requestId) {
    if (e instanceof InvalidObjectStateException) {
      return RefusedRequestException.badRequest("The picture is archived.");
    }
    if (e.statusCode() == NOT_FOUND) {
      return RefusedRequestException.badRequest("There is no such picture in the bucket.");
    }
    log(requestId, e, code(e));
    if (e.statusCode() == FORBIDDEN) {
      return new RefusedRequestException(
          Fault.NOT_ALLOWED, "S3 does not let this function read the picture; it may not exist.");
    }
    // An expired token is such an answer too, but nothing that the caller can mend.
    return e.statusCode() == BAD_REQUEST && !code(e).contains("Token")
        ? RefusedRequestException.badRequest("S3 takes no such request.")
        : unavailable();
  }

  private static String code(S3Exception e) {
    return e.awsErrorDetails() == null
        ? "status " + e.statusCode()
        : String.valueOf(e.awsErrorDetails().errorCode());
  }

  /** Never the message: it names accounts, roles, buckets and keys. */
  private static void log(String requestId, Exception e, String what) {
    LOG.warnf("request %s: S3: %s: %s", requestId, Causes.of(e), what);
  }

  private static RefusedRequestException unavailable() {
    return new RefusedRequestException(Fault.DEPENDENCY, "S3 is not available.");
  }

  private static RefusedRequestException tooLarge(int maxBytes) {
    return new RefusedRequestException(
        Fault.TOO_LARGE, "The picture has more than " + maxBytes + " bytes.");
  }
}
