package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.facecheck.dialect.Fault;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Latches;
import dev.facecheck.fixture.Pictures;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;

/** What makes a request fail with one fault: its content, its key, or the state of the server. */
final class FaultCondition implements Closeable {
  private static final byte[] SELFIE = Pictures.bright();
  private static final String JPEG = "image/jpeg";
  private static final String JSON = "application/json";

  private static final Content GOOD = new Content(JPEG, SELFIE);

  /** Those of a faulty content; all others have a good picture. */
  private static final Map<Fault, Content> CONTENTS =
      Map.of(
          Fault.BODY_MISSING, new Content(JPEG, new byte[0]),
          Fault.MALFORMED, new Content(JSON, "{"),
          Fault.PICTURE_MISSING, new Content(JSON, "{}"),
          Fault.CONTENT_TYPE, new Content("text/plain", "no picture"),
          Fault.PICTURE_NOT_BASE64, new Content("image/x-jpeg-base64", "no base64!"),
          Fault.PICTURE_REFUSED, new Content(JPEG, "no picture"),
          Fault.TOO_LARGE, new Content(JPEG, new byte[3_200_000]),
          Fault.KEY_FIELD_MISSING, new Content(JSON, pair()));

  /** Those of a faulty key; all others have a good one. */
  private static final Map<Fault, Callable<String>> KEYS =
      Map.of(
          Fault.KEY_MISSING, () -> "",
          Fault.KEY_FIELD_MISSING, () -> "",
          Fault.KEY_UNKNOWN, () -> "fck_unknown",
          Fault.KEY_DISABLED, RequestErrorsTest::disabled,
          Fault.KEY_EXPIRED, RequestErrorsTest::expired,
          Fault.NOT_ALLOWED, () -> RequestErrorsTest.key(Map.of("operations", ",match,")),
          Fault.QUOTA_USED_UP, FaultCondition::used);

  /** Those of a faulty server. */
  private static final Map<Fault, Callable<Closeable>> STATES =
      Map.of(
          Fault.DEFECT,
          () -> inEachCheck(FaultCondition::fail),
          Fault.OUT_OF_TIME,
          () -> inEachCheck(() -> Latches.sleep(2100)),
          Fault.OVERLOAD,
          FaultCondition::occupied,
          Fault.DEPENDENCY,
          FaultCondition::withoutKeys);

  private final Content content;
  private final String key;
  private final Closeable state;

  FaultCondition(Fault fault) throws Exception {
    content = CONTENTS.getOrDefault(fault, GOOD);
    key = KEYS.getOrDefault(fault, FaultCondition::good).call();
    state = STATES.getOrDefault(fault, () -> () -> {}).call();
  }

  /** A content type and a body, of which each byte is a character. */
  private record Content(String type, String body) {
    Content(String type, byte[] bytes) {
      this(type, new String(bytes, ISO_8859_1));
    }
  }

  /** The key of a request; empty where it has none. */
  String key() {
    return key;
  }

  String contentType() {
    return content.type();
  }

  byte[] body() {
    return content.body().getBytes(ISO_8859_1);
  }

  private static String pair() {
    String base64 = Base64.getEncoder().encodeToString(SELFIE);
    return "{\"imageBest\":\"%s\",\"imageIdCard\":\"%s\"}".formatted(base64, base64);
  }

  private static String good() {
    return RequestErrorsTest.key(Map.of());
  }

  private static String used() throws Exception {
    String key = RequestErrorsTest.key(RequestErrorsTest.ONCE_A_DAY);
    Client.post("/v1/check", JPEG, SELFIE, "x-api-key", key);
    return key;
  }

  private static Closeable inEachCheck(Runnable action) {
    FakeCoreProfile.FAKE.beforeFinding(action);
    return () -> FakeCoreProfile.FAKE.beforeFinding(() -> {});
  }

  private static void fail() {
    throw new IllegalStateException("a defect");
  }

  private static Closeable occupied() {
    String other = good();
    OccupiedServer server =
        new OccupiedServer(() -> Client.post("/v1/check", JPEG, SELFIE, "x-api-key", other));
    return server::close;
  }

  /** A store of keys without its table is none. */
  private static Closeable withoutKeys() {
    rename("keys", "keys_elsewhere");
    return () -> rename("keys_elsewhere", "keys");
  }

  private static void rename(String table, String name) {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + RequestErrorsTest.FILE);
        Statement statement = file.createStatement()) {
      statement.execute("ALTER TABLE " + table + " RENAME TO " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    state.close();
  }
}
