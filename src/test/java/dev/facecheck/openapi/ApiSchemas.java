package dev.facecheck.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out the short form of schemas, which the written part of the document explains.
 *
 * @param all schemas in the short form
 * @param words that stand for a type or for several fields
 */
record ApiSchemas(JsonNode all, JsonNode words) {
  private static final Set<String> NO_FIELDS = Set.of("open", "description", "nullable");
  private static final Pattern SHORT = Pattern.compile("([\\w-]+)(\\|null)?(?: (.+))?");

  /** Every schema as OpenAPI has it. */
  ObjectNode written() {
    ObjectNode schemas = object();
    all.properties().forEach(each -> schemas.set(each.getKey(), schema(each.getValue())));
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
    if (written.has("anyOf")) {
      ArrayNode any = schema.putArray("anyOf");
      written.get("anyOf").forEach(name -> any.add(schema(name)));
    }
    return schema;
  }

  private ObjectNode schema(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no schema: " + text);
    }
    if (all.has(matcher.group(1))) {
      return object().put("$ref", "#/components/schemas/" + matcher.group(1));
    }
    ObjectNode schema = words.get(matcher.group(1)).deepCopy();
    if (matcher.group(2) != null) {
      schema.put("nullable", true);
    }
    return matcher.group(3) == null ? schema : schema.put("description", matcher.group(3));
  }

  private ObjectNode fields(JsonNode written) {
    ObjectNode schema = object().put("type", "object");
    if (written.has("description")) {
      schema.set("description", written.get("description"));
    }
    add(schema, written, true);
    if (!written.has("open")) {
      schema.put("additionalProperties", false);
    }
    return written.has("nullable") ? schema.put("nullable", true) : schema;
  }

  private void add(ObjectNode schema, JsonNode fields, boolean required) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      String name = field.getKey();
      if (name.equals("include")) {
        field.getValue().forEach(part -> add(schema, part(part), required));
      } else if (name.equals("optional")) {
        add(schema, part(field.getValue()), false);
      } else if (!NO_FIELDS.contains(name)) {
        String bare = name.replace("~", "");
        schema.withObject("/properties").set(bare, schema(field.getValue()));
        if (required && bare.equals(name)) {
          schema.withArray("required").add(bare);
        }
      }
    }
  }

  private JsonNode part(JsonNode name) {
    return words.has(name.textValue()) ? words.get(name.textValue()) : all.get(name.textValue());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
