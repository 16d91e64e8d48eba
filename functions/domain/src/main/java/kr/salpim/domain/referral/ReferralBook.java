package kr.salpim.domain.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.salpim.domain.partner.PartnerCaller;
import kr.salpim.domain.privacy.Secret;

/**
 * What an agency sees of the referrals that were sent to it, and does with them. Whatever is not
 * the caller's, or outside its areas, is not there: {@code empty} and {@link Acted.Missing} tell
 * neither that it exists nor that it does not.
 */
public interface ReferralBook {

  /** What an act came to. */
  sealed interface Acted {

    /** Done now, or done before by the same call: the answer is the same. */
    record Done(ReferralSummary summary) implements Acted {}

    /** There is none that the caller may see. */
    record Missing() implements Acted {}

    /** It is no act for the state that it is in. */
    record WrongState(ReferralState state) implements Acted {}
  }

  /**
   * Gives the agency what it needs, and records the disclosure before it does.
   *
   * @param purpose code of why it is fetched, one of those that the need has
   */
  Optional<ReferralSheet> fetch(PartnerCaller caller, String id, String purpose);

  /**
   * @param text reason, word or result, as the act asks for one
   * @param once names the call: of the same one twice comes one effect
   */
  Acted act(PartnerCaller caller, String id, ReferralAct act, Optional<Secret> text, String once);

  /**
   * The caller's referrals, newest first.
   *
   * @param state empty: of any state
   * @param before those that were sent before this moment; a page ends with {@code limit}
   */
  List<ReferralSummary> list(
      PartnerCaller caller, Optional<ReferralState> state, Optional<Instant> before, int limit);
}
