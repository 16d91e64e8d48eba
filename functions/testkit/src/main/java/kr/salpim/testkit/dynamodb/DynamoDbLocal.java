package kr.salpim.testkit.dynamodb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * DynamoDB Local as a child process on the JDK that runs us. Its licence forbids building it in,
 * and its class path carries an older SDK; both stay on the other side of a socket.
 */
public final class DynamoDbLocal implements AutoCloseable {

  /** How the class loaders of one JVM tell each other of the one that is shared. */
  private static final String SHARED_PORT = "salpim.dynamodb-local.shared-port";

  private final Optional<ChildProcess> process;
  private final Optional<DataFolder> data;
  private final int port;

  private DynamoDbLocal(Optional<ChildProcess> process, Optional<DataFolder> data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /** One that forgets everything, on a free port. */
  public static DynamoDbLocal inMemory() {
    return start(List.of("-inMemory"), Optional.empty(), freePort());
  }

  /**
   * One that keeps its data.
   *
   * @param folder made where it is not there; taken by one process at a time
   * @param port 0 for any free one
   */
  public static DynamoDbLocal keeping(Path folder, int port) {
    int chosen = port == 0 ? freePort() : free(port);
    DataFolder data = DataFolder.take(folder);
    try {
      List<String> path = List.of("-dbPath", folder.toAbsolutePath().toString());
      return start(path, Optional.of(data), chosen);
    } catch (DynamoDbLocalFailed failed) {
      data.close();
      throw failed;
    }
  }

  /** The one of this JVM, started by the first who asks; it ends with the JVM, not before. */
  public static DynamoDbLocal shared() {
    return Shared.INSTANCE;
  }

  public int port() {
    return port;
  }

  /** Where clients find it; it takes any region and any credentials. */
  public URI endpoint() {
    return URI.create("http://localhost:" + port);
  }

  public boolean isAlive() {
    return process.map(ChildProcess::isAlive).orElse(true);
  }

  @Override
  public void close() {
    process.ifPresent(ChildProcess::close);
    data.ifPresent(DataFolder::close);
  }

  private static DynamoDbLocal start(List<String> storage, Optional<DataFolder> data, int port) {
    ChildProcess process = ChildProcess.start(storage, port);
    try {
      Readiness.await(process, port);
    } catch (DynamoDbLocalFailed failed) {
      process.close();
      throw failed;
    }
    return new DynamoDbLocal(Optional.of(process), data, port);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new DynamoDbLocalFailed("no port is free");
    }
  }

  private static int free(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      throw new DynamoDbLocalFailed("port " + port + " is taken");
    }
  }

  /** Started at its first use. */
  private static final class Shared {
    static final DynamoDbLocal INSTANCE = startOnce();

    private static DynamoDbLocal startOnce() {
      synchronized (System.getProperties()) {
        Integer running = Integer.getInteger(SHARED_PORT);
        if (running != null) {
          return new DynamoDbLocal(Optional.empty(), Optional.empty(), running);
        }
        DynamoDbLocal started = inMemory();
        System.setProperty(SHARED_PORT, Integer.toString(started.port));
        return started;
      }
    }
  }
}
