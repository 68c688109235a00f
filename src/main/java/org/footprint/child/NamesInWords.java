package org.footprint.child;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the children whom words name that are to be read by everybody. */
@Repository
class NamesInWords {

  private static final int LONGEST_NAME = 5;
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Shorter ones, and years, stand in any text. */
  private static final Pattern TELLING =
      Pattern.compile("(?=.*[0-9])(?=.*[A-Z-])[A-Z0-9-]{4,20}|[0-9]{5,20}");

  /** Apostrophes and hyphens of word processors, and what is typed by hand for each. */
  private static final String PASTED = "\u2019\u2018\u02BC\u2010\u2011\u2012\u2013";

  private static final String TYPED = "'''----";

  private final JdbcClient database;

  NamesInWords(JdbcClient database) {
    this.database = database;
  }

  /** The references of the children whose first and last name stand there, or whose reference. */
  Set<String> childrenNamed(String words) {
    var all = Arrays.stream(BLANKS.split(typed(words))).map(NamesInWords::bare).toList();
    return database
        .sql(
            """
            with known as (
              select reference,
                lower(translate(first_names || ' ' || last_name, :pasted, :typed)) as name
              from footprint.child
              union
              select reference,
                lower(translate(split_part(first_names, ' ', 1) || ' ' || last_name, :pasted,
                  :typed))
              from footprint.child)
            select reference from footprint.child where reference = any(:references)
            union
            select reference from unnest(:names) word join known on name = lower(word)
            """)
        .param("pasted", PASTED)
        .param("typed", TYPED)
        .param(
            "references",
            all.stream().filter(word -> TELLING.matcher(word).matches()).toArray(String[]::new))
        .param("names", names(all).toArray(String[]::new))
        .query(String.class)
        .set();
  }

  private static String typed(String words) {
    var typed = Normalizer.normalize(words, Normalizer.Form.NFKC);
    for (var at = 0; at < PASTED.length(); at++) {
      typed = typed.replace(PASTED.charAt(at), TYPED.charAt(at));
    }
    return typed;
  }

  /** Without what stands around a word. */
  private static String bare(String word) {
    var first = 0;
    var last = word.length();
    while (first < last && !Character.isLetterOrDigit(word.charAt(first))) {
      first++;
    }
    while (last > first && !Character.isLetterOrDigit(word.charAt(last - 1))) {
      last--;
    }
    var bare = word.substring(first, last);
    return bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
  }

  /** All that could be a name: some words one after the other. */
  private static Set<String> names(List<String> words) {
    var names = new LinkedHashSet<String>();
    for (var first = 0; first < words.size(); first++) {
      for (var last = first + 2; last <= Math.min(words.size(), first + LONGEST_NAME); last++) {
        names.add(String.join(" ", words.subList(first, last)));
      }
    }
    return names;
  }
}
