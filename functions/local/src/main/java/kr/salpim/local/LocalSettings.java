package kr.salpim.local;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the program that runs everything on one machine. */
@ConfigMapping(prefix = "salpim.local")
public interface LocalSettings {

  /** The folder that everything is kept in; the start makes it absolute. */
  Path data();

  /** Whether the table's stream is handed on. Off, the ticks do everything, minutes later. */
  @WithDefault("true")
  boolean stream();

  /** How often the ticks run, by the real clock. */
  @WithDefault("60s")
  String tickEvery();

  /** Whether the demo's neighbours are looked after by its volunteers. */
  @WithDefault("true")
  boolean ties();

  /** Where a relative data folder begins; whoever starts the program from elsewhere says it. */
  Optional<Path> root();
}
