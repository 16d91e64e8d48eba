package kr.salpim.domain.partner;

import java.time.LocalDate;
import kr.salpim.domain.risk.SignalSource;

/**
 * What sort of body a partner is: a row of {@code partner-kinds.tsv}.
 *
 * @param name in Korean
 * @param sector whether it needs the household's consent to hear of it
 * @param mandated whether the law makes its people report (신고의무자, 사회보장급여법 §13②)
 * @param signals as what its signals count
 * @param source of the rule
 * @param verified whether that was read
 */
public record PartnerKind(
    String code,
    String name,
    Sector sector,
    boolean mandated,
    SignalSource signals,
    LocalDate from,
    String source,
    boolean verified) {

  /** By what right a body hears what it needs. */
  public enum Sector {
    PUBLIC,
    PRIVATE
  }
}
