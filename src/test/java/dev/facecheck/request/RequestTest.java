package dev.facecheck.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.dialect.RequestError;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parts of the service ask of a request, and of a caller. */
class RequestTest {
  private static final ImageBytes PICTURE = new ImageBytes(new byte[] {1, 2, 3});

  @ParameterizedTest
  @CsvSource({"1, true", "true, true", "' TRUE ', true", "0, false", "False, false", "'', false"})
  void readsYesAndNo(String text, boolean expected) throws RefusedRequestException {
    assertEquals(expected, of(Map.of("aggregate", text)).flag("aggregate"));
  }

  @Test
  void takesAnAbsentFlagForNo() throws RefusedRequestException {
    assertEquals(false, of(Map.of()).flag("aggregate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "2", "tru", "01"})
  void refusesOtherFlags(String text) {
    Request request = of(Map.of("aggregate", text));
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> request.flag("aggregate"));
    assertEquals("Field 'aggregate' is 0 or 1, or else false or true.", refusal.getMessage());
  }

  @Test
  void findsThePolicyThatAFieldNames() throws RefusedRequestException {
    Policy usual = policy("usual");
    Policy other = policy("other");
    Policies policies = new Policies(List.of(usual, other), "usual");

    assertSame(usual, of(Map.of()).policy("policy", policies, usual));
    assertSame(other, of(Map.of("policy", "other")).policy("policy", policies, usual));
    assertSame(usual, of(Map.of("policy", "other")).policy("reference_policy", policies, usual));
    Request unknown = of(Map.of("policy", "none"));
    assertEquals(
        "no such policy; known are other, usual",
        assertThrows(RefusedRequestException.class, () -> unknown.policy("policy", policies, usual))
            .getMessage());
  }

  @Test
  void addsADefaultToWhatIsAbsent() {
    Request request = of(Map.of("policy", "icao"));

    assertSame(request, request.withDefault("policy", Optional.of("lenient")));
    assertSame(request, request.withDefault("detail", Optional.empty()));
    Request more = request.withDefault("detail", Optional.of("full"));
    assertEquals(Map.of("policy", "icao", "detail", "full"), more.texts());
    assertEquals("full", more.detail());
    assertEquals(request.pictures(), more.pictures());
  }

  @Test
  void namesThePictureThatIsMissing() throws RefusedRequestException {
    Request match = Request.of(Operation.MATCH, Map.of("probe", PICTURE), Map.of());

    assertSame(PICTURE, match.picture("probe"));
    assertEquals(3, match.pictureBytes());
    assertMissing("The image 'reference' is missing or empty.", match, "reference");
    assertMissing("The image is missing or empty.", of(Map.of()), "image");
  }

  private static void assertMissing(String sentence, Request request, String field) {
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> request.picture(field));
    assertEquals(sentence, refusal.getMessage());
    assertEquals(RequestError.BAD_REQUEST, refusal.fault().error());
  }

  @Test
  void fetchesNothingWhereNothingIsStored() throws RefusedRequestException {
    Request request = of(Map.of());

    assertSame(request, request.fetched(null));
  }

  @Test
  void knowsTheLanguageOfTheReply() {
    ReplyLanguage both = new ReplyLanguage(Optional.of("luna"), Optional.of("pt"));

    assertEquals(both, of(Map.of("dialect", "luna", "locale", "pt")).language());
    assertEquals(ReplyLanguage.DEFAULT, of(Map.of()).language());
    assertEquals(
        both, ReplyLanguage.of(Map.of("dialect", List.of("luna", "x"), "locale", List.of("pt"))));
    assertEquals(ReplyLanguage.DEFAULT, ReplyLanguage.of(Map.of("dialect", List.of())));
  }

  @Test
  void keepsACallersKeyToItself() {
    Caller caller = Caller.of("http", Optional.empty(), Map.of("x-api-key", "secret")::get, "42");

    assertEquals(Optional.of("secret"), caller.key());
    assertEquals("http 42", caller.toString());
    assertEquals(
        Optional.empty(),
        Caller.of("http", Optional.empty(), Map.of("x-api-key", "  ")::get, "42").key());
    assertEquals(Optional.empty(), Caller.of("http", "42").key());
    Caller asking = caller.asking(Optional.empty(), Map.of("locale", List.of("pt")));
    assertEquals(Optional.of("pt"), asking.language().locale());
    assertEquals(Optional.of("secret"), asking.key());
  }

  @Test
  void keepsAHarmlessIdentifierAndMakesAnotherWhereThereIsNone() {
    assertEquals("a.B-1_", RequestId.of("a.B-1_", "second"));
    assertEquals("second", RequestId.of(null, "with blank", "", "x".repeat(65), "second"));
    assertEquals("x".repeat(64), RequestId.of("x".repeat(64)));
    assertNotEquals(RequestId.of(), RequestId.of());
    assertEquals(36, RequestId.of("\n").length());
  }

  @ParameterizedTest
  @EnumSource
  void findsAnOperationByItsNameAndItsPath(Operation operation) {
    assertEquals(Optional.of(operation), Operation.ofId(operation.id()));
    Optional<Address> usual = Address.atPath(operation.path());
    assertEquals(Optional.of(operation), usual.map(Address::operation));
    boolean one = operation == Operation.CHECK || operation == Operation.OKAYLIVE;
    assertEquals(one, operation.isOfOnePicture());
  }

  @ParameterizedTest
  @EnumSource
  void findsAnAddressByItsPath(Address address) {
    assertEquals(Optional.of(address), Address.atPath(address.path()));
    assertEquals(Optional.of("OPTIONS, POST"), Address.methodsAt(address.path()));
    assertEquals(Optional.empty(), Address.atPath(address.path() + "/"));
  }

  @Test
  void anAddressStandsForFieldsThatARequestLacks() {
    Request plain = of(Map.of());
    Request without = of(Map.of("livenessDetection", "false"));

    assertEquals(
        Optional.of("true"), Address.OKAYFACE_V2_1.completed(plain).text("livenessDetection"));
    assertEquals(
        Optional.of("false"), Address.OKAYFACE_V4_1.completed(without).text("livenessDetection"));
    assertEquals(plain, Address.OKAYFACE_V2.completed(plain));
    assertEquals(
        Optional.of("okayface-v1"), Address.CHECK_LIVENESS.completed(plain).language().dialect());
    assertEquals(
        Optional.of("okayface"),
        Address.CHECK_LIVENESS.language(Map.of("dialect", List.of("okayface"))).dialect());
  }

  @Test
  void knowsNoOtherPaths() {
    assertEquals(Optional.empty(), Operation.ofId("other"));
    assertEquals(Optional.empty(), Address.atPath(Operation.POLICIES_PATH));
    assertEquals(Optional.of("GET, HEAD, OPTIONS"), Address.methodsAt(Operation.POLICIES_PATH));
    assertEquals(Optional.empty(), Address.methodsAt("/"));
  }

  @Test
  void decodesAQueryOrRefusesIt() throws RefusedRequestException {
    assertEquals(Map.of(), UrlEncoded.query(null));
    assertEquals(
        Map.of("a", List.of("1 2", "3"), "b", List.of("")), UrlEncoded.query("a=1%202&a=3&b"));
    assertThrows(RefusedRequestException.class, () -> UrlEncoded.query("a=%zz"));
  }

  @ParameterizedTest
  @CsvSource({", true", "identity, true", "Identity, true", "gzip, false", "'', false"})
  void wantsBodiesUncompressed(String encoding, boolean accepted) throws RefusedRequestException {
    if (accepted) {
      RequestReader.requireUncompressed(encoding);
    } else {
      assertThrows(
          RefusedRequestException.class, () -> RequestReader.requireUncompressed(encoding));
    }
  }

  private static Request of(Map<String, String> texts) {
    return Request.of(Operation.CHECK, Map.of(), texts);
  }

  private static Policy policy(String name) {
    return Policy.of(name, Map.of(Limit.MAX_FACES, 1.0), Eyes.BOTH);
  }
}
