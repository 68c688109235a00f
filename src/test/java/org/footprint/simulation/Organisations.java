package org.footprint.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The organisation of a council of a given size, for benchmarks. */
public final class Organisations {

  private Organisations() {}

  public static Path of(int children) throws IOException {
    return of(children, 60);
  }

  static Path of(int children, double childrenPerIro) throws IOException {
    var file = Files.createTempFile("footprint-", ".json");
    file.toFile().deleteOnExit();
    new ObjectMapper().writeValue(file.toFile(), CouncilOfAnySize.of(children, childrenPerIro));
    return file;
  }
}
