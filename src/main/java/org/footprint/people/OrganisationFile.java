package org.footprint.people;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.util.List;
import org.footprint.calendar.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * The council's organisation, written in a JSON file and taken over whole at every start; a file
 * with any mistake stops the start and changes nothing.
 */
@Component
class OrganisationFile {

  private static final Logger log = LoggerFactory.getLogger(OrganisationFile.class);
  private static final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private final String location;
  private final ResourceLoader files;
  private final OrganisationTables tables;
  private final TransactionTemplate transaction;
  private final WorkingCalendar calendar;

  OrganisationFile(
      @Value("${footprint.organisation}") String location,
      ResourceLoader files,
      OrganisationTables tables,
      PlatformTransactionManager transactions,
      WorkingCalendar calendar) {
    this.location = location;
    this.files = files;
    this.tables = tables;
    this.transaction = new TransactionTemplate(transactions);
    this.calendar = calendar;
  }

  @PostConstruct
  void takeOver() {
    if (StringUtils.hasText(location)) {
      takeOver(files.getResource(location));
    }
  }

  void takeOver(Resource file) {
    var chart = read(file);
    var problems = ChartCheck.problemsOf(chart);
    if (!problems.isEmpty()) {
      throw refused(file, problems, null);
    }
    try {
      transaction.executeWithoutResult(status -> tables.bringTo(chart, calendar.today()));
    } catch (IllegalStateException e) {
      throw refused(file, List.of(e.getMessage()), e);
    }
    log.info(
        "The organisation has {} teams, {} posts and {} people",
        chart.teams().size(),
        chart.posts().size(),
        chart.people().size());
  }

  private static OrganisationChart read(Resource file) {
    try (var content = file.getInputStream()) {
      return json.readValue(content, OrganisationChart.class);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      var where = place == null ? "" : "line " + place.getLineNr() + ": ";
      throw refused(file, List.of(where + e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw refused(file, List.of("it cannot be read: " + e.getMessage()), e);
    }
  }

  private static IllegalStateException refused(
      Resource file, List<String> problems, Exception cause) {
    return new IllegalStateException(
        "The organisation in %s is not taken over and nothing is changed. Put right:%n  %s"
            .formatted(file.getDescription(), String.join("%n  ".formatted(), problems)),
        cause);
  }
}
