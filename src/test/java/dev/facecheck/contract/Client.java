package dev.facecheck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.fixture.Form;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the server under test. */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Client() {}

  /**
   * An answer.
   *
   * @param response as it came
   * @param json its body; missing where there is none
   */
  record Answer(HttpResponse<String> response, JsonNode json) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
      return response.statusCode() + ": " + response.body();
    }
  }

  static Answer post(String path, String contentType, byte[] body, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    return send(request, headers);
  }

  static Answer post(String path, Form form, String... headers) throws Exception {
    return post(path, form.contentType(), form.body(), headers);
  }

  static Answer post(String path, JsonNode json, String... headers) throws Exception {
    return post(path, "application/json", JSON.writeValueAsBytes(json), headers);
  }

  static Answer ask(String method, String path, String... headers) throws Exception {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()), headers);
  }

  private static HttpRequest.Builder request(String path) {
    String server = ConfigProvider.getConfig().getValue("test.url", String.class);
    return HttpRequest.newBuilder(URI.create(server + path));
  }

  private static Answer send(HttpRequest.Builder request, String... headers) throws Exception {
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response, JSON.readTree(response.body()));
  }
}
