package kr.salpim.desk.load;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kr.salpim.adapters.channel.Json;
import kr.salpim.adapters.channel.Malformed;
import kr.salpim.desk.Body;
import kr.salpim.domain.Ids;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.area.Dong;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.contact.PhoneNumbers;
import kr.salpim.domain.load.LoadJob;
import kr.salpim.domain.load.LoadKind;
import kr.salpim.domain.load.Loader;
import kr.salpim.domain.privacy.KeyedHash;
import kr.salpim.domain.risk.SignalCatalogue;
import kr.salpim.domain.table.Table;

/** Loaders, each for one caller: whoever loads can load into their own area alone. */
@ApplicationScoped
class Loads {

  static final String JOB = "job";
  private static final int MAX_JOB = 64;

  private final Table table;
  private final KeyedHash hash;
  private final PhoneNumbers phones;
  private final Clock clock;
  private final Ids ids;
  private final SignalCatalogue catalogue = SignalCatalogue.shipped();

  Loads(Table table, KeyedHash hash, PhoneNumbers phones, Clock clock, Ids ids) {
    this.table = table;
    this.hash = hash;
    this.phones = phones;
    this.clock = clock;
    this.ids = ids;
  }

  Loader loader(Staff by) {
    return new Loader(table, hash, phones, dongs(by), catalogue::check, Loads::fields, clock, ids);
  }

  /** A job that the caller began. */
  LoadJob job(Body body, Staff by) {
    return loader(by)
        .job(body.text(JOB, MAX_JOB))
        .filter(job -> job.file().by().equals(by.token()))
        .orElseThrow(() -> body.wrong(JOB, "is none that you began"));
  }

  /** What the rows of a file change. */
  static Set<FieldGroup> groups(LoadKind kind) {
    return kind == LoadKind.SIGNALS
        ? EnumSet.of(FieldGroup.SIGNALS)
        : EnumSet.of(FieldGroup.ADDRESS_CARD, FieldGroup.CONTACT, FieldGroup.MEMBERS);
  }

  /** Dong of the caller's area that are set up, each looked up once. */
  private Predicate<String> dongs(Staff by) {
    Map<String, Boolean> known = new HashMap<>();
    return code -> within(by.dong(), code) && known.computeIfAbsent(code, this::isSetUp);
  }

  private static boolean within(String area, String code) {
    return code.equals(area) || Dong.gu(code).equals(area);
  }

  private boolean isSetUp(String code) {
    return table.get(Dong.nameItem(code, "").key()).isPresent();
  }

  /** A flat object's fields, as they are written. */
  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object(line).properties()) {
      if (field.getValue().isContainerNode()) {
        throw new IllegalArgumentException("not flat");
      }
      if (!field.getValue().isNull()) {
        fields.put(field.getKey(), field.getValue().asText());
      }
    }
    return fields;
  }

  private static JsonNode object(String line) {
    try {
      return Json.readObject(line.getBytes(StandardCharsets.UTF_8));
    } catch (Malformed malformed) {
      throw new IllegalArgumentException("no JSON object");
    }
  }
}
