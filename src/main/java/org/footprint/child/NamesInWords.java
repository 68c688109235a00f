package org.footprint.child;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out whether words that are to be read by everybody name a child. */
@Repository
public class NamesInWords {

  private static final int LONGEST_NAME = 5;
  private static final Pattern AROUND =
      Pattern.compile("^[\\W_]+|([’']s)?[\\W_]+$|[’']s$", Pattern.UNICODE_CHARACTER_CLASS);

  /** Shorter ones, and years, stand in any text. */
  private static final Pattern TELLING =
      Pattern.compile("(?=.*[0-9])(?=.*[A-Z-])[A-Z0-9-]{4,20}|[0-9]{5,20}");

  private final JdbcClient database;

  NamesInWords(JdbcClient database) {
    this.database = database;
  }

  /** Whether a child's first and last name stand there, or a reference. */
  public boolean nameAChild(String words) {
    var all = Arrays.stream(words.split("\\s+")).map(NamesInWords::bare).toList();
    return database
        .sql(
            """
            select exists (select from footprint.child where reference = any(:references)
              or lower(first_names || ' ' || last_name) = any(:names)
              or lower(split_part(first_names, ' ', 1) || ' ' || last_name) = any(:names))
            """)
        .param(
            "references",
            all.stream().filter(word -> TELLING.matcher(word).matches()).toArray(String[]::new))
        .param("names", names(all).toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private static String bare(String word) {
    return AROUND.matcher(word).replaceAll("");
  }

  /** All that could be a name: some words one after the other. */
  private static Set<String> names(List<String> words) {
    var names = new HashSet<String>();
    for (var first = 0; first < words.size(); first++) {
      for (var last = first + 2; last <= Math.min(words.size(), first + LONGEST_NAME); last++) {
        names.add(String.join(" ", words.subList(first, last)).toLowerCase(Locale.UK));
      }
    }
    return names;
  }
}
