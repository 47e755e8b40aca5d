package dev.facecheck.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Language tags of BCP 47 and their lookup, RFC 4647 section 3.4. */
final class LanguageTag {
  /** What RFC 5646 section 4.4.1 wants to be taken; nobody sends more in earnest. */
  private static final int LONGEST = 35;

  private LanguageTag() {}

  /** The tag in its usual spelling, an underscore counting as a hyphen; empty if it is none. */
  static Optional<String> canonical(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(written.strip().replace('_', '-'));
    return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
  }

  /** The tag itself and what is left when subtags are taken from its end, the longest first. */
  static List<String> ranges(String tag) {
    return Stream.iterate(tag, range -> !range.isEmpty(), LanguageTag::shorter).toList();
  }

  /** Empty when nothing would be left; a subtag of one letter never stands last. */
  private static String shorter(String range) {
    int end = Math.max(range.lastIndexOf('-'), 0);
    boolean singleton = end >= 2 && range.charAt(end - 2) == '-';
    return range.substring(0, singleton ? end - 2 : end);
  }
}
