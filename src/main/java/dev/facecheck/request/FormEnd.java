package dev.facecheck.request;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Event;

/**
 * Learns from the parser whether a form ends within a part; some clients end as if one followed.
 */
final class FormEnd extends DecodeMonitor {
  private boolean premature;

  @Override
  public boolean warn(String event, String consequence) {
    premature |= event.equals(Event.MIME_BODY_PREMATURE_END.toString());
    return false;
  }

  @Override
  public boolean isListening() {
    return true;
  }

  /** Whether no boundary follows the last part. */
  boolean isMissing(byte[] body, String boundary) {
    String last = "--" + boundary;
    int start = Math.max(0, body.length - last.length() - 2);
    String end = new String(body, start, body.length - start, StandardCharsets.ISO_8859_1);
    return premature && !end.stripTrailing().endsWith(last);
  }
}
