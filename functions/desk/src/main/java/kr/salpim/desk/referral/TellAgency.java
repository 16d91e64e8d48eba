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
import kr.salpim.domain.access.FieldGroup;
import kr.salpim.domain.access.Verb;
import kr.salpim.domain.area.Staff;
import kr.salpim.domain.referral.Referral;
import kr.salpim.domain.referral.ReferralParts;
import kr.salpim.domain.referral.ReferralSheet;
import kr.salpim.domain.referral.Telling.Told;

/** Shows what may be read out to an agency on the phone that says the code it was sent. */
@Singleton
class TellAgency implements StaffCommand {

  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final int DIGITS = 6;

  private final ReferralParts parts;
  private final Cabinet cabinet;

  TellAgency(ReferralParts parts, Cabinet cabinet) {
    this.parts = parts;
    this.cabinet = cabinet;
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
    return cabinet.may(by, referral, Verb.READ, read(referral), () -> told(referral, code, by));
  }

  /** Whoever reads it out reads it too: all that is on the sheet. */
  private Set<FieldGroup> read(Referral referral) {
    Set<FieldGroup> groups = EnumSet.of(FieldGroup.STATE);
    groups.addAll(parts.telling().groups(referral.household(), referral.id()));
    return groups;
  }

  private DeskAnswer told(Referral referral, String code, Staff by) {
    Told told = parts.telling().tell(referral.household(), referral.id(), code, by.token());
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
