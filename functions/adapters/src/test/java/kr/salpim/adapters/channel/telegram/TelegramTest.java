package kr.salpim.adapters.channel.telegram;

import kr.salpim.adapters.channel.ChannelContract;

class TelegramTest extends ChannelContract {

  TelegramTest() {
    super(Telegram.NAME, "x-telegram-bot-api-secret-token");
  }
}
