package dev.facecheck.lab.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** One cell of a table, for people and for programs. */
sealed interface Cell {

  String markdown();

  JsonNode json();

  /** Words. */
  record Text(String text) implements Cell {
    @Override
    public String markdown() {
      return text.replace("|", "\\|");
    }

    @Override
    public JsonNode json() {
      return JsonNodeFactory.instance.textNode(text);
    }
  }

  /** A whole number. */
  record Count(long count) implements Cell {
    @Override
    public String markdown() {
      return Long.toString(count);
    }

    @Override
    public JsonNode json() {
      return JsonNodeFactory.instance.numberNode(count);
    }
  }

  /** A number with three decimals, empty where it is not finite. */
  record Decimal(double number) implements Cell {
    @Override
    public String markdown() {
      return Double.isFinite(number) ? String.format(Locale.ROOT, "%.3f", number) : "";
    }

    @Override
    public JsonNode json() {
      return Double.isFinite(number)
          ? JsonNodeFactory.instance.numberNode(number)
          : JsonNodeFactory.instance.nullNode();
    }
  }

  /** A range of shares. */
  record Between(double low, double high) implements Cell {
    @Override
    public String markdown() {
      return Double.isFinite(low)
          ? String.format(Locale.ROOT, "%.1f-%.1f %%", 100 * low, 100 * high)
          : "";
    }

    @Override
    public JsonNode json() {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.set("low", new Decimal(low).json());
      node.set("high", new Decimal(high).json());
      return node;
    }
  }

  /** A share with its counts and interval. */
  record Of(Share share) implements Cell {
    @Override
    public String markdown() {
      return share.of() == 0
          ? ""
          : String.format(
              Locale.ROOT,
              "%d/%d = %.1f %% (%.1f-%.1f)",
              share.count(),
              share.of(),
              100 * share.value(),
              100 * share.low(),
              100 * share.high());
    }

    @Override
    public JsonNode json() {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("count", share.count()).put("of", share.of());
      node.set("share", new Decimal(share.value()).json());
      return node.put("low", share.low()).put("high", share.high());
    }
  }
}
