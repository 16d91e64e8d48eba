package kr.salpim.bench.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.salpim.bench.Project;

/**
 * A module's build for the JVM, run as Lambda's Java runtime runs it: AWS's runtime interface
 * client polls, Quarkus's handler answers.
 */
final class JvmBuild {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

  /**
   * What Lambda gives a JVM of its size (512 MB) besides, near enough: no more heap than memory.
   */
  private static final String HEAP = "-Xmx384m";

  /** What Lambda's Java runtime has of its own. */
  private static final String LAMBDAS_OWN =
      ".*aws-lambda-java-(runtime-interface-client|serialization)[^/]*\\.jar";

  private JvmBuild() {}

  /** Empty where the module is not built. */
  static Optional<Program> program(
      String name, String module, String java, Map<String, String> environment, String... options)
      throws IOException {
    Path target = Project.module(module).resolve("target");
    Optional<Path> jar;
    try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
      jar = files.filter(file -> file.toString().endsWith("-runner.jar")).findFirst();
    }
    if (jar.isEmpty()) {
      return Optional.empty();
    }
    List<String> command = new ArrayList<>(List.of(java, HEAP, "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            classPath(jar.get(), target.resolve("lib")),
            CLIENT,
            HANDLER));
    return Optional.of(new Program(name, command, environment));
  }

  /** The program, its libraries, and the client as Lambda brings it. An AOT cache wants jars. */
  private static String classPath(Path jar, Path libraries) throws IOException {
    List<String> parts = new ArrayList<>(List.of(jar.toString()));
    try (Stream<Path> files = Files.list(libraries)) {
      files.map(Path::toString).sorted().forEach(parts::add);
    }
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(part -> part.matches(LAMBDAS_OWN))
        .forEach(parts::add);
    return String.join(File.pathSeparator, parts);
  }
}
