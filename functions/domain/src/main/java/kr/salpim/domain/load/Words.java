package kr.salpim.domain.load;

import java.util.HashMap;
import java.util.Map;
import kr.salpim.domain.household.HouseholdType;
import kr.salpim.domain.household.Housing;
import kr.salpim.domain.household.Sex;

/** What the values of a household's fields are called, in our words and in Korean lists. */
final class Words {

  static final Map<String, HouseholdType> TYPES =
      with(
          HouseholdType.values(),
          Map.of(
              "1인", HouseholdType.LIVING_ALONE,
              "1인가구", HouseholdType.LIVING_ALONE,
              "독거", HouseholdType.LIVING_ALONE,
              "부부", HouseholdType.COUPLE,
              "한부모", HouseholdType.SINGLE_PARENT,
              "조손", HouseholdType.GRANDPARENTS,
              "일반", HouseholdType.FAMILY,
              "기타", HouseholdType.OTHER));

  static final Map<String, Housing> HOUSINGS =
      with(
          Housing.values(),
          Map.of(
              "자가", Housing.OWN,
              "전세", Housing.RENT,
              "월세", Housing.RENT,
              "고시원", Housing.GOSHIWON,
              "여관", Housing.INN,
              "옥탑방", Housing.ROOFTOP,
              "반지하", Housing.BASEMENT,
              "지하", Housing.BASEMENT,
              "공공임대", Housing.PUBLIC_RENT));

  static final Map<String, Sex> SEXES =
      with(Sex.values(), Map.of("여", Sex.FEMALE, "남", Sex.MALE, "F", Sex.FEMALE, "M", Sex.MALE));

  private Words() {}

  private static <T extends Enum<T>> Map<String, T> with(T[] ours, Map<String, T> korean) {
    Map<String, T> words = new HashMap<>(korean);
    for (T word : ours) {
      words.put(word.name(), word);
    }
    return Map.copyOf(words);
  }
}
