package kr.salpim.domain.risk;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.salpim.domain.understanding.About;
import kr.salpim.domain.understanding.Emergency;
import kr.salpim.domain.understanding.Need;
import kr.salpim.domain.understanding.Understanding;

/** The kinds of signals that a message tells of, as codes in the {@link SignalCatalogue}. */
public final class KindOf {

  /** Somebody asks for help for himself. */
  static final String MESSAGE = "MSG_";

  /** Somebody tells of another person. */
  static final String REPORT = "REPORT_";

  static final String EMERGENCY = "EMERGENCY_";

  private static final String OTHER = "OTHER";
  private static final String PARTNER_REPORT = "PARTNER_REPORT";

  /** What only Salpim itself says: people's own words, check-ins, visits, and its staff. */
  private static final Pattern OURS = Pattern.compile("(MSG|CHECKIN|VISIT|STAFF)_.*");

  private KindOf() {}

  /**
   * In the order of {@link Need}; empty where the message tells of no trouble. An emergency is that
   * alone: who answers it asks for everything else.
   */
  public static List<String> message(Understanding understood, SignalSource source) {
    return switch (understood.kind()) {
      case EMERGENCY -> List.of(emergency(understood.emergency().orElseThrow()));
      case HELP -> needs(understood, source, understood.about() == About.OTHER);
      case REPORT -> needs(understood, source, true);
      case ANSWER, OPT_OUT, GREETING, OTHER -> List.of();
    };
  }

  /** The code of an emergency, whoever tells of it. */
  public static String emergency(Emergency emergency) {
    return EMERGENCY + emergency.name();
  }

  /** The code of a person's own need. */
  public static String asked(Need need) {
    return MESSAGE + need.name();
  }

  /** The code of a need that somebody else reports. */
  public static String reported(Need need) {
    return REPORT + need.name();
  }

  /** Whether the kind is an emergency's, whoever tells of it. */
  public static boolean tellsOfEmergency(String kind) {
    return kind.startsWith(EMERGENCY);
  }

  /** Whether nobody outside may say the kind: it would pass for somebody else's word. */
  public static boolean ofOurs(String kind) {
    return OURS.matcher(kind).matches();
  }

  /** Whether the kind is of what somebody told of another person in words. */
  public static boolean tellsOfSomebody(String kind) {
    return kind.startsWith(REPORT) || kind.equals(PARTNER_REPORT);
  }

  private static List<String> needs(Understanding understood, SignalSource source, boolean other) {
    boolean own = source == SignalSource.RESIDENT && !other;
    Set<Need> needs = understood.needs();
    if (!needs.isEmpty()) {
      return needs.stream().map(need -> own ? asked(need) : reported(need)).toList();
    }
    if (source == SignalSource.PARTNER) {
      return List.of(PARTNER_REPORT);
    }
    return List.of((own ? MESSAGE : REPORT) + OTHER);
  }
}
