package dev.facecheck.access.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Client of DynamoDB, configured by the environment: {@code AWS_REGION}, {@code
 * AWS_ENDPOINT_URL_DYNAMODB} for another endpoint than Amazon's, and credentials of the
 * environment, the container, the machine or a profile.
 */
final class DynamoDbConnection {
  /** DynamoDB answers within milliseconds, and a check cannot wait for long. */
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
