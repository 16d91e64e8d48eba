package kr.salpim.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for one host name, made for the test, and what serves and trusts it. */
public final class LocalTls {

  public static final String PASSWORD = "changeit";

  private final Path store;
  private final SSLContext context;

  private LocalTls(Path store, SSLContext context) {
    this.store = store;
    this.context = context;
  }

  /** Makes a key store in the folder. */
  public static LocalTls of(Path folder, String host) {
    Path store = folder.resolve(host + ".p12");
    try {
      List<String> keytool =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              "twin",
              "-keyalg",
              "EC",
              "-dname",
              "CN=" + host,
              "-ext",
              "san=dns:" + host,
              "-validity",
              "3650",
              "-storetype",
              "PKCS12",
              "-keystore",
              store.toString(),
              "-storepass",
              PASSWORD);
      Process made = new ProcessBuilder(keytool).redirectErrorStream(true).start();
      if (made.waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
      return new LocalTls(store, context(store));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public Path store() {
    return store;
  }

  /** Trusts the certificate. */
  public SSLSocketFactory client() {
    return context.getSocketFactory();
  }

  public ServerSocket server() {
    try {
      return context
          .getServerSocketFactory()
          .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static SSLContext context(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
      own.init(keys, PASSWORD.toCharArray());
      TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
      trusted.init(keys);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
