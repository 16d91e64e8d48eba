package kr.salpim.testkit.alert;

import java.util.Map;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.centre.Office;

/** Whose phone is which, by role. */
final class Phones {

  private static final Map<String, String> OF =
      Map.of(
          "PLANNER", DemoDong.PLANNER,
          "TEAM_LEAD", DemoDong.TEAM_LEAD,
          "NIGHT_DESK", DemoDong.NIGHT_DESK,
          "NURSE", Office.NURSE,
          "CARE_CRISIS", Office.CARE_CRISIS,
          "DONG_HEAD", Office.DONG_HEAD,
          "ON_CALL", Office.ON_CALL);

  private Phones() {}

  static String of(String role) {
    return OF.get(role);
  }
}
