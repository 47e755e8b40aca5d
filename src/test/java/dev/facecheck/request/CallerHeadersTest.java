package dev.facecheck.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a key and an identifier may come from, by the address. */
class CallerHeadersTest {

  @ParameterizedTest
  @CsvSource({
    "x-api-key, secret, secret",
    "authorization, Bearer secret, secret",
    "authorization, 'bearer   secret ', secret",
    "authorization, Basic LOGIN, secret",
    "authorization, BASIC LOGIN, secret",
    "luna-account-id, secret, secret",
    "authorization, AWS4-HMAC-SHA256 Credential=secret, ''",
    "authorization, Basic !, ''",
    "authorization, Basic, ''",
    "authorization, Bearer, ''",
    "authorization, secret, ''",
    "luna-account-id, ' ', ''",
    "x-account-id, secret, ''",
  })
  void takesAKeyWhereLunaPlatformsClientsPutIt(String header, String value, String key) {
    String login =
        Base64.getEncoder().encodeToString("any:secret".getBytes(StandardCharsets.UTF_8));
    Map<String, String> headers = Map.of(header, value.replace("LOGIN", login));

    assertEquals(key, key(headers, Address.API_6_LIVENESS));
    assertEquals(header.equals("x-api-key") ? key : "", key(headers, Address.CHECK));
  }

  @Test
  void prefersTheHeaderThatIsMeantForKeys() {
    Map<String, String> headers = new HashMap<>();
    headers.put("luna-account-id", "account");
    assertEquals("account", key(headers, Address.LIVENESS));
    headers.put("authorization", "Bearer token");
    assertEquals("token", key(headers, Address.LIVENESS));
    headers.put("x-api-key", "key");
    assertEquals("key", key(headers, Address.LIVENESS));
  }

  @Test
  void echoesTheIdentifierOfTheAddress() {
    String luna = "1536751345,8b8b5937-2e9c-4e8b-a7a7-5caf86621b5a";
    Map<String, String> headers = Map.of("luna-request-id", luna, "x-request-id", "mine");

    assertEquals(luna, caller(headers, Address.LIVENESS_6).requestId());
    assertEquals("mine", caller(headers, Address.OKAYFACE_V2).requestId());
    assertEquals("platform", caller(Map.of(), Address.LIVENESS).requestId());
  }

  private static String key(Map<String, String> headers, Address address) {
    return caller(headers, address).key().orElse("");
  }

  private static Caller caller(Map<String, String> headers, Address address) {
    return Caller.of("http", Optional.of(address), headers::get, "platform");
  }
}
