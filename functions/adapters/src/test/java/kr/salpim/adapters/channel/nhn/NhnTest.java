package kr.salpim.adapters.channel.nhn;

import kr.salpim.adapters.channel.ChannelContract;

class NhnTest extends ChannelContract {

  NhnTest() {
    super(Nhn.NAME, "x-toast-webhook-signature");
  }
}
