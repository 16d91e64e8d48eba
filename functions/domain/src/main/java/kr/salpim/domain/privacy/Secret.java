package kr.salpim.domain.privacy;

import java.util.Objects;

/**
 * Personal data (개인정보) in clear: a name, a phone number, a text. It never prints itself, so that a
 * log line, an exception or a debugger's summary cannot leak it. At rest it is sealed by the
 * table's sealing layer.
 */
public record Secret(String reveal) {

  private static final String MASK = "•••";

  public Secret {
    Objects.requireNonNull(reveal, "reveal");
  }

  @Override
  public String toString() {
    return MASK;
  }
}
