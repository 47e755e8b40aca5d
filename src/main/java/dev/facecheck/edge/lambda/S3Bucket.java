package dev.facecheck.edge.lambda;

import dev.facecheck.dialect.RequestError;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.RefusedRequestException;
import dev.facecheck.edge.lambda.StoredPictures.Place;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.InvalidObjectStateException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Amazon S3. The only class that knows the AWS SDK: it is loaded with the first event that names a
 * picture, so that no other start pays for it.
 *
 * <p>Region, endpoint and credentials come from the environment that Lambda sets ({@code
 * AWS_REGION}, {@code AWS_ACCESS_KEY_ID} and so on; {@code AWS_ENDPOINT_URL_S3} for another S3).
 */
final class S3Bucket {
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  /** For an attempt that hangs: the next one usually does not. */
  private static final Duration ATTEMPT = Duration.ofSeconds(3);

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final S3Client CLIENT =
      S3Client.builder()
          .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT))
          .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
          .build();

  private S3Bucket() {}

  /** Fetches one picture, as {@link StoredPictures.Bucket} has it. */
  static byte[] fetch(Place place, int maxBytes, Call call) throws RefusedRequestException {
    try (ResponseInputStream<GetObjectResponse> object =
        CLIENT.getObject(request(place, call.timeLeft()))) {
      Long length = object.response().contentLength();
      if (length != null && length > maxBytes) {
        object.abort();
        throw tooLarge(maxBytes);
      }
      byte[] picture = object.readNBytes(maxBytes + 1);
      if (picture.length > maxBytes) {
        object.abort();
        throw tooLarge(maxBytes);
      }
      return picture;
    } catch (S3Exception e) {
      throw refusal(e);
    } catch (ApiCallTimeoutException e) {
      throw new RefusedRequestException(RequestError.SERVER_TIMEOUT, "S3 did not answer in time.");
    } catch (SdkClientException | IOException e) {
      throw unavailable();
    }
  }

  private static GetObjectRequest request(Place place, Duration timeLeft) {
    Duration positive = timeLeft.compareTo(SHORTEST) < 0 ? SHORTEST : timeLeft;
    Duration left = positive.compareTo(LONGEST) > 0 ? LONGEST : positive;
    return GetObjectRequest.builder()
        .bucket(place.name())
        .key(place.key())
        .overrideConfiguration(c -> c.apiCallTimeout(left).apiCallAttemptTimeout(ATTEMPT))
        .build();
  }

  /** S3's own message is not passed on: it names accounts and roles. */
  private static RefusedRequestException refusal(S3Exception e) {
    if (e instanceof InvalidObjectStateException) {
      return RefusedRequestException.badRequest("The picture is archived.");
    }
    if (e.statusCode() == NOT_FOUND) {
      return RefusedRequestException.badRequest("There is no such picture in the bucket.");
    }
    if (e.statusCode() == FORBIDDEN) {
      return new RefusedRequestException(
          RequestError.FORBIDDEN,
          "S3 does not let this function read the picture; it may not exist.");
    }
    return unavailable();
  }

  private static RefusedRequestException unavailable() {
    return new RefusedRequestException(RequestError.SERVICE_UNAVAILABLE, "S3 is not available.");
  }

  private static RefusedRequestException tooLarge(int maxBytes) {
    return new RefusedRequestException(
        RequestError.PAYLOAD_TOO_LARGE, "The picture has more than " + maxBytes + " bytes.");
  }
}
