package kr.salpim.adapters.channel.desk;

import kr.salpim.adapters.channel.ChannelContract;

class DeskTest extends ChannelContract {

  DeskTest() {
    super(Desk.NAME, "webhook-signature");
  }
}
