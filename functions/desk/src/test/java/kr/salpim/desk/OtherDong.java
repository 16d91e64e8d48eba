package kr.salpim.desk;

import java.util.Map;

/** 구로5동, with a planner of its own. */
final class OtherDong {

  static final String CODE = "1153056000";
  static final String PLANNER = "+821000000391";

  private OtherDong() {}

  static void setUp() {
    DeskCall.operator("dong-set", Map.of("dong", CODE, "name", "구로5동"));
    DeskCall.operator("account-set", Map.of("dong", CODE, "channel", "sms", "account", "guro5"));
    DeskCall.operator(
        "staff-set",
        Map.of(
            "dong", CODE,
            "phone", PLANNER,
            "role", "PLANNER",
            "name", "윤플래",
            "account", "sms/guro5"));
  }
}
