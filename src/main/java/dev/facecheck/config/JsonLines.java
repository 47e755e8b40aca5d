package dev.facecheck.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Makes each line of the program's log one of JSON, the stack trace in a field. A filter, since it
 * is the one place where Quarkus lets a program change a line from the first one on. It drops one
 * line: a function that has to end closes its connection, which its poll loop takes for an error.
 */
@LoggingFilter(name = "json-lines")
public final class JsonLines implements Filter {
  /** Where the poll loop of an executable leaves the id of an invocation. */
  private static final String INVOCATION_ID = "AWSRequestId";

  /** The text without its exception. */
  private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

  /** What the poll loop adds to whatever it reports once the function has to end. */
  private static final String AT_THE_END = "[Error Occurred After Shutdown]";

  @Override
  public boolean isLoggable(LogRecord logged) {
    if (String.valueOf(logged.getMessage()).contains(AT_THE_END)) {
      return false;
    }
    if (logged instanceof ExtLogRecord line) {
      String json = json(line).toString();
      line.setMessage(json, ExtLogRecord.FormatStyle.NO_FORMAT);
      line.setParameters(null);
      line.setThrown(null);
    }
    return true;
  }

  static ObjectNode json(ExtLogRecord logged) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("timestamp", logged.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", level(logged.getLevel()));
    line.put("logger", logged.getLoggerName());
    String invocation = logged.getMdc(INVOCATION_ID);
    if (invocation != null) {
      line.put("aws_request_id", invocation);
    }
    line.put("message", MESSAGE.format(logged));
    if (logged.getThrown() != null) {
      line.put("stack", stack(logged.getThrown()));
    }
    return line;
  }

  /** One of four names: frameworks have more, which nobody searches for. */
  private static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARN";
    }
    return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
