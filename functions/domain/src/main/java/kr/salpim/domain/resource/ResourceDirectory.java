package kr.salpim.domain.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds help by need and area. */
public interface ResourceDirectory {

  /**
   * What is to be had in a dong, its gu and its city on a day; the nearest first.
   *
   * @param need code; empty: of any
   */
  List<WelfareResource> find(Optional<String> need, String dong, LocalDate day);
}
