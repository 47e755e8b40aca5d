package dev.facecheck.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.contract.BrokenPackage;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.LargePicture;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.fixture.Portraits;
import dev.facecheck.fixture.ProgramUnderTest;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The native server in processes of its own: what breaks it, what it endures and how it ends. */
@Tag("native-server")
class ServerIT implements BrokenPackage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SERVER =
      ProgramUnderTest.buildDirectory().toAbsolutePath().resolve("server");

  @Test
  void endsWithAMessageWhenItIsConfiguredWrongly() throws Exception {
    try (NativeServer server =
        NativeServer.unready(SERVER, Map.of("FACECHECK_TIME_BUGDET", "5s"))) {
      assertTrue(server.program().ends(Duration.ofSeconds(10)), "it goes on");
      assertTrue(server.program().exitCode() != 0, "it ends as if all was well");
      assertTrue(server.program().log().contains("FACECHECK_TIME_BUDGET"), server.program().log());
    }
  }

  @Test
  void endsWithAMessageWhenItsPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        NativeServer server =
            NativeServer.unready(
                SERVER, Map.of("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort())))) {
      assertTrue(server.program().ends(Duration.ofSeconds(10)), "it goes on");
      assertTrue(server.program().exitCode() != 0, "it ends as if all was well");
      String log = server.program().log();
      assertTrue(log.contains(Integer.toString(taken.getLocalPort())), log);
    }
  }

  @Test
  void finishesACheckBeforeItEnds() throws Exception {
    try (NativeServer server = NativeServer.ready(SERVER, Map.of())) {
      server.check(Portraits.accepted());
      CompletableFuture<HttpResponse<String>> last = server.begin(LargePicture.png());
      Thread.sleep(100);
      server.program().terminate();
      assertEquals(200, last.get(20, TimeUnit.SECONDS).statusCode());
      assertTrue(server.program().ends(Duration.ofSeconds(20)), "it lingers");
    }
  }

  @Test
  void answersEveryOneOfTooManyAtATime() throws Exception {
    Map<String, String> one =
        Map.of("FACECHECK_MAX_CONCURRENT_CHECKS", "1", "FACECHECK_ADMISSION_WAIT", "0s");
    try (NativeServer server = NativeServer.ready(SERVER, one)) {
      List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
      byte[] picture = LargePicture.png();
      for (int i = 0; i < 8; i++) {
        all.add(server.begin(picture));
      }
      int accepted = 0;
      int refused = 0;
      for (CompletableFuture<HttpResponse<String>> each : all) {
        HttpResponse<String> response = each.get(30, TimeUnit.SECONDS);
        accepted += response.statusCode() == 200 ? 1 : 0;
        refused += response.statusCode() == 503 ? 1 : 0;
      }
      assertTrue(accepted > 0 && refused > 0, accepted + " accepted, " + refused + " refused");
      assertEquals(8, accepted + refused);
    }
  }

  @Test
  void givesUpWhenItsTimeIsOver() throws Exception {
    try (NativeServer server = NativeServer.ready(SERVER, Map.of("FACECHECK_TIME_BUDGET", "1ms"))) {
      HttpResponse<String> response = server.check(Portraits.accepted());
      assertEquals(504, response.statusCode());
      assertEquals(504, JSON.readTree(response.body()).get("code").intValue());
    }
  }

  @Test
  void answersWhenThereIsNoMemoryForAPictureAndGoesOn() throws Exception {
    try (NativeServer server = NativeServer.ready(SERVER, Map.of(), "-Xmx24m", "-Xmn8m")) {
      HttpResponse<String> response = server.check(LargePicture.panorama());
      assertEquals(500, response.statusCode(), response.body());
      assertEquals(500, JSON.readTree(response.body()).get("code").intValue());
      assertEquals(200, server.check(Pictures.dark()).statusCode());
    }
  }

  @Override
  public Path folder() {
    return SERVER;
  }

  @Override
  public void assertFails(Path copy, InitializationFailure failure) throws Exception {
    try (NativeServer server = NativeServer.ready(copy, Map.of())) {
      HttpResponse<String> response = server.check(Portraits.accepted());
      JsonNode answer = JSON.readTree(response.body());
      assertEquals(500, response.statusCode(), response.body());
      assertEquals(1000, answer.get("code").intValue(), response.body());
      assertEquals(failure.name(), answer.get("reason").textValue());
      HttpResponse<String> ready = server.get("/q/health/ready");
      assertEquals(503, ready.statusCode());
      assertTrue(ready.body().contains(failure.name()), ready.body());
      assertEquals(200, server.get("/q/health/live").statusCode());
    }
  }
}
