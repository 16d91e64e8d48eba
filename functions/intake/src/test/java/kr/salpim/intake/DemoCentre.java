package kr.salpim.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.salpim.adapters.testing.FunctionTable;
import kr.salpim.domain.area.ChannelAccount;
import kr.salpim.domain.area.TableAreas;
import kr.salpim.domain.contact.Address;
import kr.salpim.domain.table.Item;
import kr.salpim.testkit.centre.DemoDong;

/** The function's table with a demo account on every channel, and the accounts' secrets. */
public class DemoCentre extends FunctionTable {

  private static final List<String> CHANNELS =
      List.of("solapi", "nhn", "talktalk", "telegram", "whatsapp");

  /** More than any test sends from one phone. */
  private static final int ALL = 100;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new TreeMap<>(super.start());
    for (String channel : CHANNELS) {
      table().write(TableAreas.set(new ChannelAccount(channel, DemoDong.ACCOUNT, DemoDong.CODE)));
    }
    settings.put("salpim.intake.public-url", GatewayCall.URL);
    settings.put(
        "salpim.intake.secrets-file",
        Path.of("src/test/resources/demo-secrets.json").toAbsolutePath().toString());
    return settings;
  }

  /** What is stored of somebody's messages. */
  static List<Item> messages(Address from) {
    return table().query("C#" + hash().of(from.canonical()), "IN#", ALL);
  }
}
