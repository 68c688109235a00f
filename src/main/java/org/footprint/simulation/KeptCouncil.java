package org.footprint.simulation;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.StringUtils;

/**
 * Puts the organisation made for a simulation to its data; only once the database is there, because
 * that begins in an empty folder.
 */
@Simulated
class KeptCouncil {

  static final String FILE = "organisation.json";

  private final String draft;
  private final Path data;

  KeptCouncil(
      DataSource isThere,
      @Value("${" + CouncilChoice.DRAFT + ":}") String draft,
      @Value("${footprint.data-directory}") Path data) {
    this.draft = draft;
    this.data = data;
  }

  @PostConstruct
  void keep() throws IOException {
    if (StringUtils.hasText(draft)) {
      Files.copy(Path.of(draft), data.resolve(FILE));
    }
  }
}
