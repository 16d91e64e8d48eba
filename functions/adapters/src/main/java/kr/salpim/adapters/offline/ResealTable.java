package kr.salpim.adapters.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.salpim.adapters.crypto.Keysets;
import kr.salpim.adapters.crypto.Reseal;
import kr.salpim.adapters.crypto.Sealer;
import kr.salpim.adapters.dynamodb.DynamoScan;
import kr.salpim.adapters.dynamodb.DynamoTable;
import kr.salpim.domain.table.TableDown;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Seals the whole table anew with the primary key of a rotated {@code seal} keyset, run by hand
 * beside the functions with credentials that may scan. It may be stopped, and run again until it
 * finds nothing; then the older key can be taken out.
 */
public final class ResealTable {

  private static final String USAGE = "usage: <table> <file with the seal keyset> [<endpoint>]";

  /** Nothing, or not all, was done. */
  private static final int FAILED = 1;

  /** Something changed in between: another run looks at it. */
  private static final int AGAIN = 3;

  private ResealTable() {}

  /** Ends with 0 where nothing of an older key is left, 3 where it must run again, else 1. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out));
  }

  static int run(List<String> args, PrintStream out) {
    if (args.size() < 2 || args.size() > 3) {
      out.println(USAGE);
      return FAILED;
    }
    Optional<URI> endpoint = args.stream().skip(2).findFirst().map(URI::create);
    try (DynamoDbClient client = client(endpoint)) {
      Sealer sealer = Keysets.sealer(args.get(1), Files.readString(Path.of(args.get(1))));
      return say(reseal(client, args.get(0), sealer), out);
    } catch (IOException | InvalidPathException unreadable) {
      out.println("the keyset cannot be read: " + args.get(1));
    } catch (IllegalStateException | TableDown | SdkException failed) {
      out.println("stopped: " + failed.getMessage() + "; what was sealed anew stays, run it again");
    }
    return FAILED;
  }

  private static Reseal.Report reseal(DynamoDbClient client, String table, Sealer sealer) {
    return new Reseal(new DynamoTable(client, table), sealer).run(new DynamoScan(client, table));
  }

  private static int say(Reseal.Report report, PrintStream out) {
    out.printf(
        "sealed anew: %d, as they should be: %d, changed meanwhile: %d%n",
        report.resealed(), report.kept(), report.overtaken());
    if (report.resealed() + report.overtaken() > 0) {
      out.println("run it again: what came while it ran is looked at then");
      return AGAIN;
    }
    out.println("nothing of an older key is left");
    return 0;
  }

  /** With the SDK's own retries: a write whose answer was lost is merely counted as changed. */
  private static DynamoDbClient client(Optional<URI> endpoint) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
