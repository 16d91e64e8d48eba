package kr.salpim.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.salpim.domain.access.ExpectedAccess.Case;
import kr.salpim.domain.access.ExpectedAccess.Place;
import kr.salpim.domain.access.ExpectedAccess.Works;
import kr.salpim.domain.contact.Role;
import kr.salpim.domain.text.Resource;
import org.junit.jupiter.api.Test;

class PermissionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Permissions PERMISSIONS = Permissions.shipped();
  private static final String ME = "me";
  private static final Optional<String> ZONE = Optional.of("1구역");

  /** Whoever works for a gu's office without one of these roles works there with no household. */
  private static final Set<Role> OF_THE_OFFICE =
      Set.of(Role.CARE_CRISIS, Role.SUPERVISOR, Role.ON_CALL, Role.NIGHT_DESK);

  @Test
  void everyRoleSeesAndChangesWhatTheRulesSayAndNothingElse() {
    ExpectedAccess expected = ExpectedAccess.read();
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Works works : Works.values()) {
      for (Role role : works == Works.DONG ? Set.of(Role.values()) : OF_THE_OFFICE) {
        for (Case about : Case.values()) {
          for (Place place : Place.values()) {
            for (boolean assigned : new boolean[] {false, true}) {
              for (FieldGroup group : FieldGroup.values()) {
                for (Verb verb : Verb.values()) {
                  asked++;
                  boolean may =
                      PERMISSIONS.may(
                          viewer(works, role), subject(place, about, assigned), group, verb, TODAY);
                  if (may != expected.may(works, about, role, group, verb, place, assigned)) {
                    wrong.add(
                        "%s %s %s %s %s %s assigned=%s: %s"
                            .formatted(works, about, role, group, verb, place, assigned, may));
                  }
                }
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isEqualTo((15 + 4) * 3 * 4 * 2 * 10 * 2);
  }

  @Test
  void nobodyChangesWhatTheyMayNotRead() {
    for (Role role : Role.values()) {
      for (Place place : Place.values()) {
        Viewer viewer = viewer(Works.DONG, role);
        Subject subject = subject(place, Case.PLAIN, true);
        assertThat(PERMISSIONS.allowed(viewer, subject, Verb.READ, TODAY))
            .containsAll(PERMISSIONS.allowed(viewer, subject, Verb.CHANGE, TODAY));
      }
    }
  }

  @Test
  void whoWorksForTheOfficeInAnotherRoleSeesHouseholdsOnlyWhereAssigned() {
    for (Role role : Role.values()) {
      if (!OF_THE_OFFICE.contains(role)) {
        Subject subject = subject(Place.OWN_ZONE, Case.PLAIN, false);
        assertThat(PERMISSIONS.allowed(viewer(Works.GU, role), subject, Verb.READ, TODAY))
            .isEmpty();
      }
    }
  }

  @Test
  void aHouseholdWithoutAZoneIsEverybodysOfTheDongAndAWorkerWithoutOneWorksForAll() {
    Subject none = new Subject(DONG, Optional.empty(), Set.of(), Optional.empty(), false);
    Subject other = subject(Place.OTHER_ZONE, Case.PLAIN, false);
    Viewer planner = viewer(Works.DONG, Role.PLANNER);
    Viewer everywhere = new Viewer(Role.PLANNER, DONG, Optional.empty(), ME);
    assertThat(PERMISSIONS.may(planner, none, FieldGroup.STATE, Verb.READ, TODAY)).isTrue();
    assertThat(PERMISSIONS.may(everywhere, other, FieldGroup.STATE, Verb.READ, TODAY)).isTrue();
    assertThat(PERMISSIONS.may(planner, other, FieldGroup.STATE, Verb.READ, TODAY)).isFalse();
  }

  @Test
  void beforeTheFirstDayNobodyMayAnything() {
    LocalDate before = LocalDate.of(2016, 6, 30);
    Subject subject = subject(Place.OWN_ZONE, Case.VIOLENCE, true);
    for (Role role : Role.values()) {
      assertThat(PERMISSIONS.allowed(viewer(Works.DONG, role), subject, Verb.READ, before))
          .isEmpty();
    }
  }

  @Test
  void aLaterRowReplacesAnEarlierOneFromItsDayOn() {
    List<String[]> rows = new ArrayList<>(rows());
    rows.add(
        new String[] {
          "DONG_HEAD", "STATE", "NONE", "NONE", TODAY.plusDays(1).toString(), "test", "false"
        });
    Permissions changed = new Permissions(rows);
    Viewer head = viewer(Works.DONG, Role.DONG_HEAD);
    Subject subject = subject(Place.OWN_ZONE, Case.PLAIN, false);
    assertThat(changed.allowed(head, subject, Verb.READ, TODAY)).containsOnly(FieldGroup.STATE);
    assertThat(changed.allowed(head, subject, Verb.READ, TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void aMissingRowAndOneThatStandsTwiceAreRefused() {
    List<String[]> rows = rows();
    assertThatIllegalStateException()
        .isThrownBy(() -> new Permissions(rows.subList(1, rows.size())))
        .withMessageContaining("no row for RESIDENT and ADDRESS_CARD");
    List<String[]> twice = new ArrayList<>(rows);
    twice.add(rows.get(0));
    assertThatIllegalStateException()
        .isThrownBy(() -> new Permissions(twice))
        .withMessageContaining("twice");
  }

  private static final String DONG = "1153055000";

  private static List<String[]> rows() {
    return Resource.rows("/kr/salpim/domain/access/permissions.tsv", 7);
  }

  private static Viewer viewer(Works works, Role role) {
    return works == Works.DONG
        ? new Viewer(role, DONG, ZONE, ME)
        : new Viewer(role, "11530", Optional.empty(), ME);
  }

  private static Subject subject(Place place, Case about, boolean assigned) {
    String dong =
        switch (place) {
          case OWN_ZONE, OTHER_ZONE -> DONG;
          case OTHER_DONG -> "1153056000";
          case OTHER_GU -> "1154551000";
        };
    return new Subject(
        dong,
        place == Place.OTHER_ZONE ? Optional.of("2구역") : ZONE,
        assigned ? Set.of(ME, "another") : Set.of("another"),
        Optional.of(about == Case.RECEIVED ? ME : "another"),
        about == Case.VIOLENCE);
  }
}
