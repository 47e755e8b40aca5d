package dev.facecheck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of the OpenAPI document, which say what JSON they accept. */
public final class OpenApiSchemas {
  private static final String DOCUMENT = "classpath:META-INF/openapi.yaml";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V4,
          builder ->
              builder
                  .metaSchema(ofWholeDocuments())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

  private OpenApiSchemas() {}

  /** What a document has beside its schemas is no mistake. */
  private static JsonMetaSchema ofWholeDocuments() {
    return JsonMetaSchema.builder(OpenApi30.getInstance().getIri(), OpenApi30.getInstance())
        .keywords(
            Stream.of("openapi", "info", "servers", "security", "tags", "paths", "components")
                .map(NonValidationKeyword::new)
                .toList())
        .build();
  }

  /**
   * What is wrong with some JSON; nothing if the schema accepts it.
   *
   * @param pointer to a schema within the document, {@code /components/schemas/Verdict}
   */
  public static List<String> complaints(String pointer, JsonNode json) {
    JsonSchema schema =
        FACTORY.getSchema(
            SchemaLocation.of(DOCUMENT + "#" + pointer), SchemaValidatorsConfig.builder().build());
    return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
  }
}
