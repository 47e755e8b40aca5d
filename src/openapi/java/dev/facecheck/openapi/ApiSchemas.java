package dev.facecheck.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out the short form of schemas, which the written part of the document explains.
 *
 * @param all in the short form; a lower-case name stands for a type or for several fields
 */
record ApiSchemas(JsonNode all) {
  private static final Set<String> NO_FIELDS = Set.of("open", "description", "nullable");
  private static final Pattern SHORT = Pattern.compile("([\\w-]+)(\\|null)?(?: (.+))?");

  /** Every schema as OpenAPI has it. */
  ObjectNode written() {
    ObjectNode schemas = object();
    for (Map.Entry<String, JsonNode> each : all.properties()) {
      if (Character.isUpperCase(each.getKey().charAt(0))) {
        schemas.set(each.getKey(), schema(each.getValue()));
      }
    }
    return schemas;
  }

  ObjectNode schema(JsonNode written) {
    if (written.isTextual()) {
      return schema(written.textValue());
    }
    if (written.isArray()) {
      return object().put("type", "array").set("items", schema(written.get(0)));
    }
    if (!written.has("type") && !written.has("anyOf")) {
      return fields(written);
    }
    ObjectNode schema = written.deepCopy();
    for (String inner : new String[] {"items", "additionalProperties"}) {
      if (written.has(inner)) {
        schema.set(inner, schema(written.get(inner)));
      }
    }
    written.path("anyOf").forEach(name -> schema.withArray("of").add(schema(name)));
    return schema.has("of") ? schema.set("anyOf", schema.remove("of")) : schema;
  }

  private ObjectNode schema(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches() || !all.has(matcher.group(1))) {
      throw new IllegalArgumentException("no schema: " + text);
    }
    if (Character.isUpperCase(text.charAt(0))) {
      return object().put("$ref", "#/components/schemas/" + text);
    }
    ObjectNode schema = all.get(matcher.group(1)).deepCopy();
    if (matcher.group(2) != null) {
      schema.put("nullable", true);
    }
    return matcher.group(3) == null ? schema : schema.put("description", matcher.group(3));
  }

  private ObjectNode fields(JsonNode written) {
    ObjectNode schema = object().put("type", "object");
    schema.setAll(((ObjectNode) written).deepCopy().retain("description", "nullable"));
    add(schema, written, true);
    return written.has("open") ? schema : schema.put("additionalProperties", false);
  }

  private void add(ObjectNode schema, JsonNode fields, boolean required) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String name = field.getKey().replace("~", "");
      if (name.equals("include")) {
        field.getValue().forEach(part -> add(schema, all.get(part.textValue()), required));
      } else if (name.equals("optional")) {
        add(schema, all.get(field.getValue().textValue()), false);
      } else if (!NO_FIELDS.contains(name)) {
        schema.withObject("/properties").set(name, schema(field.getValue()));
        if (required && name.equals(field.getKey())) {
          schema.withArray("required").add(name);
        }
      }
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
