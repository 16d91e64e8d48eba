package kr.salpim.domain.programme;

import java.time.LocalDate;

/**
 * One visit that a programme asks for.
 *
 * @param mark tells it from the programme's other visits to the household; holds a date of
 *     somebody's life, so that it is hashed before it stands anywhere
 * @param opens first day on which the visit may be
 * @param closes last day on which it may be
 */
public record Occurrence(Programme programme, String mark, LocalDate opens, LocalDate closes) {

  public Occurrence {
    if (closes.isBefore(opens)) {
      throw new IllegalArgumentException("a window from " + opens + " to " + closes);
    }
  }
}
