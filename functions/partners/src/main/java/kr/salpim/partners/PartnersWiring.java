package kr.salpim.partners;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import kr.salpim.adapters.partner.PartnerApi;
import kr.salpim.adapters.partner.PartnerParts;
import kr.salpim.adapters.partner.PartnerSecrets;
import kr.salpim.adapters.secret.SecretTexts;
import kr.salpim.adapters.threads.ThreadCrew;
import kr.salpim.domain.Ids;
import kr.salpim.domain.area.Directory;
import kr.salpim.domain.checkin.CheckParts;
import kr.salpim.domain.clock.Clockwork;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.outbox.Parking;
import kr.salpim.domain.partner.Rates;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.ReferralTicker;
import kr.salpim.domain.resource.TableResources;
import kr.salpim.domain.table.Table;
import kr.salpim.domain.understanding.Triage;

/** Puts the calls and the tick together. */
@Dependent
class PartnersWiring {

  private static final String SECRETS = "salpim.partners.secrets-file";

  /** Each piece waits for the table most of its time; more than this heats nothing but the CPU. */
  private static final int AT_ONCE = 8;

  @Produces
  @Singleton
  @DefaultBean
  PartnerSecrets secrets(PartnersSettings settings, SecretTexts texts) {
    try {
      return settings
          .secretsFile()
          .filter(file -> !file.isBlank())
          .map(file -> PartnerSecrets.read(texts.at(file)))
          .orElseGet(() -> PartnerSecrets.fixed(Map.of()));
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException(SECRETS + ": " + wrong.getMessage());
    }
  }

  @Produces
  @Singleton
  PartnerApi api(
      Table table,
      KeyedHash hash,
      Directory directory,
      PhoneNumbers phones,
      CheckParts checks,
      ReferralParts referrals,
      PartnerSecrets secrets,
      Clock clock,
      Ids ids) {
    return new PartnerParts(
            table,
            hash,
            directory,
            phones,
            Triage.shipped(),
            checks.proofOfLife(),
            referrals.book(),
            new TableResources(table),
            secrets,
            Rates.shipped(table, Clock.systemUTC()),
            new ThreadCrew(AT_ONCE),
            clock,
            Clock.systemUTC(),
            ids)
        .api();
  }

  @Produces
  @Singleton
  ReferralTicker ticker(
      Table table,
      ReferralParts referrals,
      Clockwork clockwork,
      Parking parking,
      Clock clock,
      Ids ids) {
    return referrals.ticker(table, clockwork, parking, new ThreadCrew(AT_ONCE), clock, ids);
  }
}
