package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;

/** Events as AWS sends them, with one picture. */
public final class Events {
  private Events() {}

  /** A direct invocation. */
  public static ObjectNode direct(byte[] picture) {
    return object().put("image", Base64.getEncoder().encodeToString(picture));
  }

  /** A direct invocation that names a picture. */
  public static ObjectNode stored(String bucket, String key) {
    ObjectNode event = object();
    event.putObject("s3").put("bucket", bucket).put("key", key);
    return event;
  }

  /** API Gateway, REST API, payload 1.0. */
  public static ObjectNode v1(String method, String path) {
    ObjectNode event = object();
    event.put("resource", "/{proxy+}").put("path", path).put("httpMethod", method);
    event.putObject("headers");
    event.putObject("multiValueHeaders");
    event.putNull("queryStringParameters");
    event.putNull("multiValueQueryStringParameters");
    event.putObject("requestContext").put("stage", "prod").put("requestId", "gateway-1");
    event.putNull("body");
    return event.put("isBase64Encoded", false);
  }

  /** API Gateway, HTTP API, payload 2.0. */
  public static ObjectNode v2(String method, String path) {
    ObjectNode event = object();
    event.put("version", "2.0").put("routeKey", "$default");
    event.put("rawPath", path).put("rawQueryString", "");
    event.putObject("headers");
    event
        .putObject("requestContext")
        .put("stage", "$default")
        .putObject("http")
        .put("method", method)
        .put("path", path)
        .put("protocol", "HTTP/1.1");
    return event.put("isBase64Encoded", false);
  }

  /** A function URL: payload 2.0 with its own domain. */
  public static ObjectNode url(String method, String path) {
    ObjectNode event = v2(method, path);
    ((ObjectNode) event.get("requestContext"))
        .put("domainName", "abc.lambda-url.eu-central-1.on.aws");
    return event;
  }

  /** A load balancer; with multiple values of headers it sends no single ones. */
  public static ObjectNode loadBalancer(String method, String path, boolean multiple) {
    ObjectNode event = object();
    event
        .putObject("requestContext")
        .putObject("elb")
        .put("targetGroupArn", "arn:aws:elasticloadbalancing:region:123456789012:targetgroup/a/1");
    event.put("httpMethod", method).put("path", path);
    event.putObject(multiple ? "multiValueHeaders" : "headers");
    event.putObject(multiple ? "multiValueQueryStringParameters" : "queryStringParameters");
    return event.put("body", "").put("isBase64Encoded", false);
  }

  /** Puts a body into a proxy event as a gateway does with a binary one. */
  public static ObjectNode withBody(ObjectNode event, String contentType, byte[] body) {
    ((ObjectNode) event.get("headers")).put("content-type", contentType);
    return event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
  }

  /** Puts a body into a proxy event as a gateway does with text. */
  public static ObjectNode withText(ObjectNode event, String contentType, String body) {
    ((ObjectNode) event.get("headers")).put("content-type", contentType);
    return event.put("body", body);
  }

  /** A function that leaves pages of other origins to its gateway, as shipped. */
  static CrossOrigin sameOrigin() {
    return new CrossOrigin(new SmallRyeConfigBuilder().build());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
