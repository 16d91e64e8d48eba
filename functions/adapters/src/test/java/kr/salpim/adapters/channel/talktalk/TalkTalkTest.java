package kr.salpim.adapters.channel.talktalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.channel.Answer;
import kr.salpim.adapters.channel.ChannelContract;
import kr.salpim.adapters.channel.Fixtures;
import kr.salpim.domain.inbound.Accepted;
import kr.salpim.domain.privacy.Secret;
import org.junit.jupiter.api.Test;

class TalkTalkTest extends ChannelContract {

  TalkTalkTest() {
    super(TalkTalk.NAME, "");
  }

  @Test
  void theReplyIsASendEvent() {
    Accepted reply = new Accepted("m1", Optional.of(new Secret("잘 받았습니다")));
    assertThat(channel.answer(List.of(reply)).body())
        .isEqualTo("{\"event\":\"send\",\"textContent\":{\"text\":\"잘 받았습니다\"}}");
    assertThat(channel.answer(List.of())).isEqualTo(Answer.EMPTY);
  }

  @Test
  void aCallFromOutsideTheAllowedNetworksIsRefused() {
    List<String> secrets = Fixtures.secrets(name);
    TalkTalk open = new TalkTalk(Networks.of(List.of()));
    TalkTalk here = new TalkTalk(Networks.of(List.of("211.249.40.0/27", "127.0.0.0/8")));
    TalkTalk there = new TalkTalk(Networks.of(List.of("211.249.40.0/27")));
    assertThat(open.verify(first(), secrets)).isTrue();
    assertThat(here.verify(first(), secrets)).isTrue();
    assertThat(there.verify(first(), secrets)).isFalse();
  }

  @Test
  void aNetworkHoldsItsAddressesAndNoOthers() {
    Networks networks = Networks.of(List.of("211.249.40.0/27", "0.0.0.1/32"));
    assertThat(networks.allow("211.249.40.31")).isTrue();
    assertThat(networks.allow("0.0.0.1")).isTrue();
    for (String other : List.of("211.249.40.32", "211.249.39.255", "", "::1", "0.0.0.2", "1.2.3")) {
      assertThat(networks.allow(other)).as(other).isFalse();
    }
    assertThat(Networks.of(List.of("0.0.0.0/0")).allow("8.8.8.8")).isTrue();
  }

  @Test
  void whatIsNoNetworkIsRefused() {
    for (String wrong : List.of("211.249.40.0", "211.249.40.0/33", "256.0.0.0/8", "naver.com/8")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Networks.of(List.of(wrong)));
    }
  }
}
