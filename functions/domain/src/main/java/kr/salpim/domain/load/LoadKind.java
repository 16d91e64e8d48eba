package kr.salpim.domain.load;

import java.util.List;

/** What the rows of a file are. */
public enum LoadKind {
  HOUSEHOLDS(List.of("reference")),
  SIGNALS(List.of("reference", "kind", "observed"));

  private final List<String> required;

  LoadKind(List<String> required) {
    this.required = required;
  }

  /** Columns without which no row can be taken. */
  public List<String> required() {
    return required;
  }
}
