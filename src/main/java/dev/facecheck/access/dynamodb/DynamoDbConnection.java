package dev.facecheck.access.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Connects to DynamoDB as the environment says: {@code AWS_REGION}, {@code
 * AWS_ENDPOINT_URL_DYNAMODB} for another than Amazon's, and credentials of the environment, the
 * container, the machine or a profile.
 */
final class DynamoDbConnection {
  /** It answers within milliseconds, and a check has to go on. */
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  private static final Duration CALL = Duration.ofSeconds(3);

  private DynamoDbConnection() {}

  static DynamoDbClient open() {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT))
        .credentialsProvider(DefaultCredentialsProvider.builder().build())
        .overrideConfiguration(c -> c.apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT))
        .build();
  }
}
