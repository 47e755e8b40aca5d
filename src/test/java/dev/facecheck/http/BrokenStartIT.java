package dev.facecheck.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.contract.BrokenStart;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.Portraits;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every start-up failure, reached by breaking its component, over HTTP. */
@Tag("jvm")
@Tag("native-server")
class BrokenStartIT {

  @ParameterizedTest
  @EnumSource(InitializationFailure.class)
  void namesTheComponent(InitializationFailure failure, @TempDir Path scratch) throws Exception {
    try (NativeServer server = NativeServer.packaged(BrokenStart.environment(failure, scratch))) {
      HttpResponse<String> response = server.check(Portraits.accepted());
      assertEquals(500, response.statusCode(), response.body());
      JsonNode body = new ObjectMapper().readTree(response.body());
      assertEquals(InitializationFailure.CODE, body.get("code").intValue());
      assertEquals(failure.name(), body.get("reason").textValue());
      assertEquals(failure.sentence(), body.get("detail").textValue());
      HttpResponse<String> ready = server.get("/q/health/ready");
      assertEquals(503, ready.statusCode());
      assertTrue(ready.body().contains(failure.name()), ready.body());
    }
  }
}
