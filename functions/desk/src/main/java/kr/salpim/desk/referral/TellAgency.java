package kr.salpim.desk.referral;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.desk.Body;
import kr.salpim.desk.Deed;
import kr.salpim.desk.DeskAnswer;
import kr.salpim.desk.StaffCommand;
import kr.salpim.desk.area.Offices;
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.referral.Purposes;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.ReferralSheet;
import kr.salpim.domain.referral.Telling.Told;

/**
 * Shows what may be read out to an agency on the phone that says the code it was sent: what it
 * needs to counsel, or for another {@code purpose} of the need, such as {@code visit}.
 */
@Singleton
class TellAgency implements StaffCommand {

  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final int DIGITS = 6;

  private final ReferralParts parts;
  private final Cabinet cabinet;
  private final Offices offices;

  TellAgency(ReferralParts parts, Cabinet cabinet, Offices offices) {
    this.parts = parts;
    this.cabinet = cabinet;
    this.offices = offices;
  }

  @Override
  public String name() {
    return "referral-tell";
  }

  @Override
  public boolean needsPurpose() {
    return true;
  }

  @Override
  public Deed prepare(Body body, Staff by) {
    Referral referral = cabinet.in(body);
    String code = body.text("code", DIGITS);
    if (!CODE.matcher(code).matches()) {
      throw body.wrong("code", "must be six digits");
    }
    String purpose =
        body.optionalText("purpose", ProposeReferral.MAX_WORD).orElse(Purposes.BY_PHONE);
    Set<FieldGroup> read = read(body, referral, purpose);
    return cabinet.may(by, referral, Verb.READ, read, () -> told(referral, code, purpose, by));
  }

  /** Whoever reads it out reads it too. */
  private Set<FieldGroup> read(Body body, Referral referral, String purpose) {
    Purposes purposes = parts.purposes();
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.STATE);
    purposes
        .fields(referral.need(), purpose, offices.today())
        .orElseThrow(() -> body.wrong("purpose", "must be one of " + purposes.of(referral.need())))
        .forEach(field -> groups.add(field.group()));
    return groups;
  }

  private DeskAnswer told(Referral referral, String code, String purpose, Staff by) {
    Told told =
        parts.telling().tell(referral.household(), referral.id(), code, purpose, by.token());
    if (told instanceof Told.Sheet read) {
      return DeskAnswer.of("TOLD", Map.of("sheet", lines(read.sheet())));
    }
    return told instanceof Told.Refused refused
        ? DeskAnswer.refused(ReferralAnswer.line(refused.why()))
        : DeskAnswer.refused("there is no such household or referral");
  }

  private static Map<String, String> lines(ReferralSheet sheet) {
    Map<String, String> lines = new LinkedHashMap<>();
    sheet.fields().forEach((field, value) -> lines.put(field, value.reveal()));
    return lines;
  }
}
