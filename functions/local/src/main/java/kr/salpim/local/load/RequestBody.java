package kr.salpim.local.load;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of a request as a stream for a thread that may wait. A buffer is asked for when the one
 * before it is read, so that however long the body is, one of them is in memory.
 */
public final class RequestBody extends InputStream {

  /** Longer than any pause of a file that comes from this machine. */
  private static final long PATIENCE_SECONDS = 60;

  private static final Buffer END = Buffer.buffer();
  private static final Buffer BROKEN = Buffer.buffer();

  private final HttpServerRequest request;
  private final Context loop;
  private final BlockingQueue<Buffer> arrived = new LinkedBlockingQueue<>();
  private Buffer current = Buffer.buffer();
  private int read;
  private boolean ended;

  /** To be made on the request's event loop, before anything of the body has come. */
  public RequestBody(HttpServerRequest request, Context loop) {
    this.request = request;
    this.loop = loop;
    request.pause();
    request.handler(arrived::add);
    request.endHandler(end -> arrived.add(END));
    request.exceptionHandler(broken -> arrived.add(BROKEN));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (read == current.length()) {
      if (ended) {
        return -1;
      }
      next();
    }
    int count = Math.min(length, current.length() - read);
    current.getBytes(read, read + count, into, offset);
    read += count;
    return count;
  }

  private void next() throws IOException {
    loop.runOnContext(asked -> request.fetch(1));
    Buffer buffer = await();
    if (buffer == END) {
      ended = true;
      return;
    }
    if (buffer == BROKEN) {
      throw new IOException("the caller went away");
    }
    current = buffer;
    read = 0;
  }

  private Buffer await() throws IOException {
    try {
      Buffer buffer = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (buffer == null) {
        throw new IOException("the file stopped coming");
      }
      return buffer;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }
}
