package kr.salpim.domain.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record of a CSV file by RFC 4180: commas, quotes around a field, doubled quotes within. */
final class Csv {

  private static final char QUOTE = '"';

  private enum At {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private At at = At.START;
  private boolean broken;

  private Csv(String text) {
    text.chars().forEach(c -> take((char) c));
  }

  /** The fields; empty where a quote is left open or something follows a closed one. */
  static Optional<List<String>> fields(String text) {
    Csv csv = new Csv(text);
    if (csv.broken || csv.at == At.QUOTED) {
      return Optional.empty();
    }
    csv.end();
    return Optional.of(List.copyOf(csv.fields));
  }

  /** Whether the record goes on with the next line, because a quote is open. */
  static boolean open(String text) {
    Csv csv = new Csv(text);
    return !csv.broken && csv.at == At.QUOTED;
  }

  private void take(char c) {
    switch (at) {
      case START -> {
        if (c == QUOTE) {
          at = At.QUOTED;
        } else {
          plain(c);
        }
      }
      case PLAIN -> plain(c);
      case QUOTED -> {
        if (c == QUOTE) {
          at = At.AFTER_QUOTE;
        } else {
          field.append(c);
        }
      }
      case AFTER_QUOTE -> {
        if (c == QUOTE) {
          field.append(c);
          at = At.QUOTED;
        } else if (c == ',') {
          end();
        } else {
          broken = true;
        }
      }
    }
  }

  private void plain(char c) {
    if (c == ',') {
      end();
    } else {
      // RFC 4180 has no quote in a plain field; spreadsheets write 3" so all the same.
      field.append(c);
      at = At.PLAIN;
    }
  }

  private void end() {
    fields.add(field.toString());
    field.setLength(0);
    at = At.START;
  }
}
