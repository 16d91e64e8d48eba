package kr.salpim.adapters.channel.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void aNameHasItsAddresses() {
    assertThat(Names.system().addresses("localhost"))
        .isNotEmpty()
        .allMatch(InetAddress::isLoopbackAddress);
  }

  @Test
  void anUnknownNameHasNone() {
    assertThat(Names.system().addresses("nobody.invalid")).isEmpty();
  }

  @Test
  void aResolverThatHangsIsLeftBehind() {
    CountDownLatch released = new CountDownLatch(1);
    Names hanging =
        Names.bounded(
            name -> {
              await(released);
              return new InetAddress[0];
            });
    long start = System.nanoTime();
    assertThat(hanging.addresses("partner.example")).isEmpty();
    released.countDown();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Names.LIMIT.minusMillis(100), Names.LIMIT.plusSeconds(2));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
