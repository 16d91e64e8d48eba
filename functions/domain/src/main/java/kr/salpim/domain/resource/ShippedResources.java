package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.salpim.domain.text.Resource;

/** What is to be had in all of Seoul, as data: {@code resources.tsv}. */
public final class ShippedResources {

  private static final String FILE = "/kr/salpim/domain/resource/resources.tsv";
  private static final int COLUMNS = 15;

  /** Stands where a row has no such thing. */
  private static final String NONE = "-";

  private ShippedResources() {}

  /**
   * @throws IllegalArgumentException where a row names no area or need
   */
  public static List<WelfareResource> rows() {
    return Resource.rows(FILE, COLUMNS).stream().map(ShippedResources::row).toList();
  }

  private static WelfareResource row(String[] row) {
    return new WelfareResource(
        row[0],
        row[1],
        Set.of(row[2].split(" ")),
        row[3],
        row[4],
        row[5],
        row[6],
        row[7],
        row[8].equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[8])),
        Optional.of(row[9]).filter(text -> !text.equals(NONE)),
        LocalDate.parse(row[10]),
        Optional.of(row[11]).filter(text -> !text.equals(NONE)).map(LocalDate::parse),
        LocalDate.parse(row[12]),
        Boolean.parseBoolean(row[14]));
  }
}
