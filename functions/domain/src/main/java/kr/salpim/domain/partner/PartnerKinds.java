package kr.salpim.domain.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kr.salpim.domain.calendar.DatedNumbers;
import kr.salpim.domain.risk.SignalSource;
import kr.salpim.domain.text.Resource;

/** The kinds of partners that there are, as dated data. */
public final class PartnerKinds {

  private static final String FILE = "/kr/salpim/domain/partner/partner-kinds.tsv";
  private static final int COLUMNS = 8;

  private static final class Shipped {
    static final PartnerKinds KINDS = parse(Resource.rows(FILE, COLUMNS));
  }

  private final Map<String, NavigableMap<LocalDate, PartnerKind>> kinds = new HashMap<>();

  private PartnerKinds() {}

  public static PartnerKinds shipped() {
    return Shipped.KINDS;
  }

  private static PartnerKinds parse(List<String[]> rows) {
    PartnerKinds all = new PartnerKinds();
    for (String[] row : rows) {
      PartnerKind kind =
          new PartnerKind(
              row[0],
              row[1],
              PartnerKind.Sector.valueOf(row[2]),
              Boolean.parseBoolean(row[3]),
              SignalSource.valueOf(row[4]),
              LocalDate.parse(row[5]),
              row[6],
              Boolean.parseBoolean(row[7]));
      all.kinds.computeIfAbsent(kind.code(), code -> new TreeMap<>()).put(kind.from(), kind);
    }
    return all;
  }

  /** The kind as it holds on a day; before its first row that one is taken to have been there. */
  public Optional<PartnerKind> find(String code, LocalDate day) {
    return Optional.ofNullable(kinds.get(code)).map(dated -> DatedNumbers.on(dated, day));
  }

  /** Every kind as it holds on a day, by code. */
  public List<PartnerKind> all(LocalDate day) {
    List<PartnerKind> all = new ArrayList<>();
    new TreeMap<>(kinds).values().forEach(dated -> all.add(DatedNumbers.on(dated, day)));
    return all;
  }

  /**
   * Whether a partner is a public body. Where the kind's sector was read, it says so, unless this
   * one is known to be private; where it varies, only what was found out of this one counts, and of
   * what nobody knows nothing is taken to be public.
   */
  public boolean isPublic(Partner partner, LocalDate day) {
    boolean known = partner.sector().equals(Optional.of(PartnerKind.Sector.PUBLIC));
    return find(partner.kind(), day)
        .filter(
            kind ->
                kind.verified()
                    ? kind.sector() == PartnerKind.Sector.PUBLIC
                        && (known || partner.sector().isEmpty())
                    : known)
        .isPresent();
  }

  /**
   * Whether its people's word that somebody is well ends a search for them: those whom the law
   * makes report meet people at work, and answer for what they say.
   */
  public boolean vouches(Partner partner, LocalDate day) {
    return find(partner.kind(), day).filter(PartnerKind::mandated).isPresent();
  }

  /** As what a partner's signals count; of a kind that nobody knows as any partner's. */
  public SignalSource signals(Partner partner, LocalDate day) {
    return find(partner.kind(), day).map(PartnerKind::signals).orElse(SignalSource.PARTNER);
  }
}
