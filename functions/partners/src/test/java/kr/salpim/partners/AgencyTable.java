package kr.salpim.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.partner.Partner;
import kr.salpim.domain.partner.PartnerScope;
import kr.salpim.domain.privacy.Secret;
import kr.salpim.domain.table.Change;
import kr.salpim.domain.table.Condition;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.channel.Signing;

/** The function's table with an agency that may do all in the demo dong. */
public class AgencyTable extends FunctionTable {

  static final String PARTNER = "guro-welfare";
  private static final String SECRET = Signing.DEMO_STANDARD;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new TreeMap<>(super.start());
    Partner partner =
        new Partner(
            PARTNER,
            new Secret("구로복지관"),
            "WELFARE_CENTRE",
            Set.of(DemoDong.CODE),
            Set.of(PartnerScope.values()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    table().write(new Change.Put(partner.toItem(), Condition.always()));
    settings.put("salpim.partners.secrets-file", secrets().toString());
    return settings;
  }

  private static Path secrets() {
    try {
      Path file = Files.createTempFile("partners", ".json");
      return Files.writeString(file, "{\"" + PARTNER + "\": \"" + SECRET + "\"}");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** What the agency signs a call with. */
  static Map<String, String> signed(String id, String signed) {
    Map<String, String> headers =
        new TreeMap<>(
            Signing.standard(SECRET, id, Instant.now().getEpochSecond(), Signing.bytes(signed)));
    headers.put("salpim-partner", PARTNER);
    return headers;
  }
}
