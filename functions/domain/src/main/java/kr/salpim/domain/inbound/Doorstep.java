package kr.salpim.domain.inbound;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a volunteer finds at a door that stays closed, as a whole note: {@code 문이 잠겼어요}, {@code 초인종을
 * 눌러도 안 나오세요}. Somebody who is out leaves a door like that. The list is closed, and short on
 * purpose: a missed emergency is the worst error, so whatever says more than this (no answer to a
 * call, a smell, water, a fall) is none of it.
 */
final class Doorstep {

  private static final String STILL = "(?:아직|지금|계속|오늘도?|또)*";

  private static final String ENDS = "(?:습니다|네요|어요|아요|요|음|고요|고)?";

  private static final Pattern CLOSED =
      Pattern.compile(
          STILL
              + "(?:"
              + "(?:대문|현관문?|방문|문)(?:이|은|도|을)?"
              + STILL
              + "(?:잠겼|잠겨있|닫혀있|안열려있?|안열어주시?|안여시?|잠그셨|잠그고계시?|잠가두셨)(?:었|셔|세|어)?"
              + "|(?:초인종|벨)(?:을|를)?(?:여러번)?(?:눌러도|울려도)(?:안나오|나오지않으)(?:시|셔|세)?"
              + "|(?:문앞에|현관에|우편함에)?(?:우편물|신문|우유|전단지|택배)(?:이|가|도)?(?:그대로|많이|계속)*"
              + "(?:쌓여있|쌓였|쌓이고있|있)"
              + "|(?:티비|TV|tv|텔레비전|라디오)소리만(?:나고|들리고)(?:대)?문을안(?:여|열어주)(?:시|셔|세)?"
              + ")"
              + ENDS);

  private static final Pattern LEFT_OUT = Pattern.compile("[\\s.,!~^]+");

  private Doorstep() {}

  /** Whether the note says so and nothing else. */
  static boolean says(String note) {
    String plain =
        LEFT_OUT.matcher(Normalizer.normalize(note, Normalizer.Form.NFKC)).replaceAll("");
    return CLOSED.matcher(plain).matches();
  }
}
