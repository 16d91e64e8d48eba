package kr.salpim.bench.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import kr.salpim.bench.centre.SignedSms;
import kr.salpim.domain.calendar.WorkingDays;
import kr.salpim.domain.clock.Lane;
import kr.salpim.domain.inbound.Inbound;
import kr.salpim.domain.outbox.MessageClass;
import kr.salpim.domain.outbox.Outgoing;
import kr.salpim.domain.table.Key;
import kr.salpim.testkit.centre.Centre;
import kr.salpim.testkit.centre.DemoDong;
import kr.salpim.testkit.channel.Signing;

/** One entry point of each module, with the event that it gets most. */
final class Scenes {

  private static final String TICK =
      "{\"time\":\"2026-11-23T01:00:00Z\",\"source\":\"aws.scheduler\"}";

  private final Ground ground;

  Scenes(Ground ground) {
    this.ground = ground;
  }

  List<Scene> all() {
    return List.of(
        scene("intake", "intake", this::text),
        scene("risk", "risk-stream", this::heard),
        scene("visits", "visits-tick", n -> TICK),
        scene("checkins", "checkins-tick", n -> TICK),
        scene("partners", "partners", this::signal),
        scene("delivery", "delivery-stream", this::queued),
        scene("desk", "desk", n -> command()));
  }

  private Scene scene(String module, String export, IntFunction<String> events) {
    return new Scene(module, export, ground.settings(module, export), events);
  }

  /** A text message, each of another phone. */
  private String text(int n) {
    Instant now = Instant.now();
    String id = "bench-" + now.toEpochMilli() + "-" + n;
    var call = SignedSms.call(id, SignedSms.body(id, phone(n), "쌀이 떨어졌어요", now), now);
    return Gateway.post(call.rawPath(), call.headers(), call.body());
  }

  /** A message that intake has stored just now. */
  private String heard(int n) {
    var from = DemoDong.sms("+8210" + "%08d".formatted(10_000 + n));
    String id = "heard-" + System.nanoTime();
    String stored = ground.centre.intake.accept(Centre.message(from, id, "쌀이 떨어졌어요")).messageId();
    String token = ground.hash.of(from.canonical());
    Key key = Inbound.key(token, from.channel(), from.account(), stored);
    return StreamRecords.inserted(ground.name, key);
  }

  /** An acknowledgement that waits to be sent. */
  private String queued(int n) {
    Instant now = Instant.now();
    Outgoing message =
        Outgoing.causedBy(
            ground.hash,
            "bench-" + System.nanoTime(),
            "ack",
            DemoDong.sms("+8210" + "%08d".formatted(50_000 + n)),
            "[구로4동주민센터] 잘 받았습니다.",
            MessageClass.REPLY,
            DemoDong.CODE,
            now);
    ground.table.write(message.queue(now.plus(Duration.ofMinutes(2)), Lane.NOW));
    return StreamRecords.inserted(ground.name, Outgoing.key(message.id()));
  }

  /** An agency's call with one signal of somebody whom nobody knows. */
  private String signal(int n) {
    String id = "bench-" + System.nanoTime();
    String body =
        ("{\"signals\":[{\"reference\":\"%s\",\"dong\":\"%s\",\"kind\":\"POWER_CUT\","
                + "\"observed\":\"%s\",\"name\":\"김영자\",\"phone\":\"%s\"}]}")
            .formatted(id, DemoDong.CODE, LocalDate.now(WorkingDays.SEOUL), phone(90_000 + n));
    Map<String, String> headers =
        new TreeMap<>(
            Signing.standard(
                SignedSms.SECRET, id, Instant.now().getEpochSecond(), Signing.bytes(body)));
    headers.put("salpim-partner", Ground.PARTNER);
    headers.put("idempotency-key", id);
    headers.put("content-type", "application/json");
    return Gateway.post("/partners/v1/signals", headers, body);
  }

  /** A planner looks at the open alerts. */
  private static String command() {
    return ("{\"command\":\"alerts\",\"by\":\"%s\",\"purpose\":\"visit\",\"body\":{},"
            + "\"from\":\"arn:aws:sts::000000000000:assumed-role/desk/bench\"}")
        .formatted(DemoDong.PLANNER);
  }

  private static String phone(int n) {
    return "010" + "%08d".formatted(n);
  }
}
