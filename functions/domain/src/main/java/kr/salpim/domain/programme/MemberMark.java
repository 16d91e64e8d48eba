package kr.salpim.domain.programme;

import java.text.Normalizer;
import java.time.LocalDate;
import kr.salpim.domain.household.Member;
import kr.salpim.domain.privacy.KeyedHash;

/** Names a member of a household without saying who it is. */
public final class MemberMark {

  private MemberMark() {}

  /** Somebody whose name or birth date was corrected is another one, and is enrolled anew. */
  public static String of(KeyedHash hash, String household, Member member) {
    String name = Normalizer.normalize(member.name(), Normalizer.Form.NFKC).replaceAll("\\s", "");
    String birth = member.birth().map(LocalDate::toString).orElse("");
    return hash.of("member|" + household + "|" + name + "|" + birth);
  }
}
