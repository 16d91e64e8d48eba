package kr.salpim.adapters.partner;

import java.util.Optional;
import kr.salpim.domain.privacy.Redaction;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.referral.ReferralAct;
import kr.salpim.domain.referral.ReferralBook;
import kr.salpim.domain.referral.ReferralBook.Acted;
import kr.salpim.domain.text.CleanText;

/** {@code POST /referrals/{id}/…}: what an agency does with a referral. */
final class ReferralActs implements Handler {

  private final ReferralBook book;
  private final ReferralAct act;
  private final String field;

  /**
   * @param field of the body that holds the reason, word or result; empty where the act has none
   */
  ReferralActs(ReferralBook book, ReferralAct act, String field) {
    this.book = book;
    this.act = act;
    this.field = field;
  }

  @Override
  public Work prepare(PartnerCall call) {
    Optional<Secret> text =
        call.text(field).map(CleanText::of).map(Redaction::maskResidentNumbers).map(Secret::new);
    return Work.of(
        once -> reply(book.act(call.caller(), call.needed("id"), act, text, once.name())));
  }

  private static Reply reply(Acted acted) throws Refusal {
    if (acted instanceof Acted.Done done) {
      return new Reply(ReferralReads.json(done.summary()));
    }
    throw Refusal.of(
        acted instanceof Acted.WrongState ? PartnerProblem.WRONG_STATE : PartnerProblem.NOT_FOUND);
  }
}
