package org.footprint.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.footprint.FootprintTest;
import org.footprint.report.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FootprintTest
@Transactional
class NamesInWordsTest {

  @Autowired NamesInWords names;
  @Autowired JdbcClient database;

  @BeforeEach
  void aChildIsKnown() {
    new Given(database)
        .child(
            "2019-05-01",
            "first_names",
            "Noor Amina",
            "last_name",
            "van Ashby-Quill",
            "reference",
            "QX-2019");
    new Given(database).child("2019-05-01", "first_names", "Sean", "last_name", "O'Brien");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Noor van Ashby-Quill",
        "In spring noor amina VAN ASHBY-QUILL’s plan was late.",
        "It was (Noor\nvan Ashby-Quill), who asked.",
        "Pasted: Noor\u00A0van Ashby\u2011Quill",
        "Sean O\u2019Brien was there",
        "The file of QX-2019: late."
      })
  void aFullNameOrAReferenceNamesAChild(String words) {
    assertThat(names.childrenNamed(words)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "We call her Noor. Amina is another one.",
        "The family van Ashby-Quill runs the shop.",
        "QX-2019a was a form, and qx-2019 nothing.",
        "In 2019 we wrote about a girl of nine."
      })
  void aFirstNameThatManyHaveDoesNot(String words) {
    assertThat(names.childrenNamed(words)).isEmpty();
  }
}
