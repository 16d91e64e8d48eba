package kr.salpim.testkit.dynamodb;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What runs in the child process: DynamoDB Local, and a watch on its parent. The parent holds the
 * other end of our standard input; when the parent is gone, even by {@code kill -9}, it ends.
 *
 * <p>It stands alone: this class, and no other of ours, is on the child's class path.
 */
public final class Child {

  private static final String SERVER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

  private Child() {}

  /**
   * @param arguments those of DynamoDB Local
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread watch = new Thread(Child::endWithParent, "parent watch");
    watch.setDaemon(true);
    watch.start();
    Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
  }

  private static void endWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // The same as its end.
    }
    Runtime.getRuntime().halt(0);
  }
}
