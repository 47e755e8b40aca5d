package dev.facecheck.http;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

/** Sends bodies and content types as they are. */
final class Plain {
  static final RestAssuredConfig CONFIG =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("rubbish", ContentType.BINARY)
                  .encodeContentTypeAs("multipart/form-data", ContentType.BINARY));

  private Plain() {}
}
