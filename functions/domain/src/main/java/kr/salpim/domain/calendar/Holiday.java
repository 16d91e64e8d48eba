package kr.salpim.domain.calendar;

import java.time.LocalDate;

/** One public holiday (관공서의 공휴일), as in {@code 2026-03-02 3·1절 대체공휴일}. */
public record Holiday(LocalDate date, String name) {}
