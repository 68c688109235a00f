package org.footprint.child;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code sets as they hold on a day: code to label, in the order people expect. */
@Component
public class Codes {

  private final Map<String, List<Code>> codes;

  private record Code(String list, String code, String label, LocalDate from, LocalDate to) {

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  Codes(JdbcClient database) {
    codes =
        database
            .sql(
                "select list, code, label, from_day as from, to_day as to from footprint.code"
                    + " order by list, position")
            .query(AsRecord.of(Code.class))
            .list()
            .stream()
            .collect(groupingBy(Code::list));
  }

  public Map<String, String> on(LocalDate day, CodeList list) {
    var labels = new LinkedHashMap<String, String>();
    codes.get(list.id()).stream()
        .filter(code -> code.holdsOn(day))
        .forEach(code -> labels.put(code.code(), code.label()));
    return labels;
  }
}
