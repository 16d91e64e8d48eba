package kr.salpim.domain.area;

import java.util.Optional;

/** Which accounts there are. */
public interface Accounts {

  Optional<ChannelAccount> find(String channel, String account);
}
