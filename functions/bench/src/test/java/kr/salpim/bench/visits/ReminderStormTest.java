package kr.salpim.bench.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReminderStormTest {

  private static final int REMINDERS = 100;
  private static final int EMERGENCIES = 2;
  private static final long GOAL_NANOS = 5_000_000_000L;

  @Test
  void anEmergencyReachesThePlannersProviderInTheMiddleOfReminders() throws Exception {
    ReminderStorm.Passed storm = new ReminderStorm().with(REMINDERS, EMERGENCIES);

    assertThat(storm.reminded()).isEqualTo(REMINDERS);
    assertThat(storm.emergencies().nanos(100)).isLessThan(GOAL_NANOS);
  }
}
