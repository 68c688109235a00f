package org.footprint.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The reports that were made, as they were made. */
@Service
public class MadeReports {

  private final ReportRecords records;

  MadeReports(ReportRecords records) {
    this.records = records;
  }

  public Optional<MadeReport> made(ReportYear year, int version) {
    return records.made(year, version);
  }

  /** All versions of a year, the first one first. */
  public List<MadeReport> versions(ReportYear year) {
    return records.versions().stream()
        .filter(version -> version.year().equals(year))
        .flatMap(version -> made(year, version.version()).stream())
        .toList();
  }

  /** What there is of all years, the latest year first and its last version first. */
  public List<ReportVersion> all() {
    return records.versions().stream()
        .sorted(
            (one, other) ->
                one.year().equals(other.year())
                    ? other.version() - one.version()
                    : other.year().compareTo(one.year()))
        .toList();
  }

  /** The last version of a year that was published. */
  public Optional<MadeReport> published(ReportYear year) {
    return all().stream()
        .filter(version -> version.year().equals(year) && version.isPublished())
        .findFirst()
        .flatMap(version -> made(year, version.version()));
  }

  /** What was said and done about a version, the first first. */
  public List<ReportStep> steps(ReportYear year, int version) {
    return records.steps(year).stream()
        .filter(step -> step.version() != null && step.version() == version)
        .toList();
  }
}
