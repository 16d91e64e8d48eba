package kr.salpim.domain.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The shipped impression, {@code impression.bin}: zlib over the format's number, one float a head
 * and the weights. Made from the labelled messages by {@code ImpressionTrainer}, beside the tests.
 */
final class ImpressionFile {

  private static final String FILE = "impression.bin";
  private static final int FORMAT = 1;

  private ImpressionFile() {}

  static Impression shipped() {
    try (InputStream file = ImpressionFile.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new LexiconException("missing " + FILE);
      }
      return read(file.readAllBytes());
    } catch (IOException broken) {
      throw new LexiconException(FILE + " is broken");
    }
  }

  static Impression read(byte[] file) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(inflate(file)))) {
      int format = in.readInt();
      if (format != FORMAT) {
        throw new LexiconException(FILE + " has format " + format + ", not " + FORMAT);
      }
      float[] scales = new float[Impression.HEADS];
      for (int head = 0; head < scales.length; head++) {
        scales[head] = in.readFloat();
      }
      byte[] weights = new byte[Evidence.SIZE * Impression.HEADS];
      in.readFully(weights);
      return new Impression(weights, scales);
    }
  }

  /** The contents without zlib, whose versions compress differently. */
  static byte[] inflate(byte[] file) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    }
  }

  static byte[] write(byte[] weights, float[] scales) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, best))) {
      out.writeInt(FORMAT);
      for (float scale : scales) {
        out.writeFloat(scale);
      }
      out.write(weights);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      best.end();
    }
    return bytes.toByteArray();
  }
}
