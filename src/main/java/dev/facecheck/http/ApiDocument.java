package dev.facecheck.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * OpenAPI document that the build generated, served as YAML, or as JSON by {@code format=json}, by
 * the name's end or by {@code Accept}. Nothing is read before the first request for it.
 */
@Singleton
public class ApiDocument {
  private static final String PATH = "/q/openapi";
  private static final String PAGE = "/q/swagger-ui";
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml;charset=UTF-8";

  void register(@Observes Router router) {
    for (String end : new String[] {"", ".yaml", ".json"}) {
      router.get(PATH + end).blockingHandler(ApiDocument::send, false);
    }
    router.get(PAGE).handler(ApiDocument::leadToThePage);
  }

  private static void send(RoutingContext context) {
    boolean json = wantsJson(context);
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, json ? JSON : YAML)
        .end(Buffer.buffer(json ? Documents.JSON : Documents.YAML));
  }

  private static boolean wantsJson(RoutingContext context) {
    String format = context.request().getParam("format");
    if (format != null) {
      return format.equalsIgnoreCase("json");
    }
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return context.normalizedPath().endsWith(".json") || (accept != null && accept.contains(JSON));
  }

  /** Its files have relative addresses. */
  private static void leadToThePage(RoutingContext context) {
    if (context.normalizedPath().endsWith("/")) {
      context.next();
    } else {
      context.redirect(PAGE + "/");
    }
  }

  /** Read once, at the first request; an executable has them from its build. */
  private static final class Documents {
    static final byte[] YAML = read("yaml");
    static final byte[] JSON = read("json");
  }

  private static byte[] read(String ending) {
    String name = "/META-INF/openapi." + ending;
    try (InputStream stream = ApiDocument.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
