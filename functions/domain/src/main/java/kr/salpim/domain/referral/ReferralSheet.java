package kr.salpim.domain.referral;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.salpim.domain.privacy.Secret;

/**
 * What an agency is told of a household: the fields that the purpose needs, and no others.
 *
 * @param fields by their names in the contract, in the order in which they are shown; personal data
 */
public record ReferralSheet(ReferralSummary summary, Map<String, Secret> fields) {
  public ReferralSheet {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
