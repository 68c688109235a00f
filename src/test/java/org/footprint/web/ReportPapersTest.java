package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.footprint.FootprintTest;
import org.footprint.report.Given;
import org.footprint.review.Casework;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The report on paper over HTTP, in a year long before those of any other test. */
@FootprintTest
class ReportPapersTest {

  private static final String REPORT = "/report/2003-04";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Autowired Casework casework;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Given given;

  @BeforeEach
  void reviews() {
    given = new Given(database);
    var child = given.child("2003-04-10");
    given.reviews(child, 736, "2003-09-09");
    given.reviews(child, 88, "2003-11-09", "late", true, "late_reason", "iroIll");
    given.reviews(child, 3, "2004-03-09", "kind", "second");
    given.reviews(child, 3, "2004-03-09", "kind", "second", "late", true);
  }

  @AfterEach
  void leaveNothingBehind() {
    given.takeOut();
    casework.clockRunsAgain();
  }

  @Test
  void itIsAPdfThatSaysItsYear() throws IOException {
    var answer = asked(REPORT + "/report.pdf");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(name(answer)).isEqualTo("attachment; filename=\"annual-report-2003-04.pdf\"");
    assertThat(pdf(answer))
        .contains("89.3% (736 of 824)", "50.0% (3 of 6)")
        .doesNotContain("hidden");
  }

  @Test
  void itIsADocumentToEdit() throws IOException {
    var answer = asked(REPORT + "/report.docx");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue(DOCX);
    assertThat(name(answer)).isEqualTo("attachment; filename=\"annual-report-2003-04.docx\"");
    assertThat(docx(answer)).contains("89.3% (736 of 824)", "50.0% (3 of 6)");
  }

  @Test
  void smallNumbersAreHiddenWhereItIsPublishedAndTheNameSaysSo() throws IOException {
    var pdf = asked(REPORT + "/report.pdf?published=true");
    var docx = asked(REPORT + "/report.docx?published=true");

    assertThat(name(pdf)).contains("annual-report-2003-04-published.pdf");
    assertThat(name(docx)).contains("annual-report-2003-04-published.docx");
    assertThat(pdf(pdf)).contains("hidden").doesNotContain("50.0% (3 of 6)");
    assertThat(docx(docx)).contains("hidden").doesNotContain("50.0% (3 of 6)");
  }

  @Test
  void thePageLeadsToBoth() {
    var page = Browser.of("mona", port).get(REPORT + "?published=true").body();

    assertThat(page)
        .contains("href=\"/report/2003-04/report.pdf?published=true\"")
        .contains("href=\"/report/2003-04/report.docx?published=true\"");
  }

  @Test
  void noChildIsNamed() throws IOException {
    assertThat(pdf(asked(REPORT + "/report.pdf"))).doesNotContain("Canary", "Sparrowhawk");
    assertThat(docx(asked(REPORT + "/report.docx"))).doesNotContain("Canary", "Sparrowhawk");
  }

  @Test
  void aYearThatIsNotOverSaysSo() throws IOException {
    casework.tasklist().itIs(Instant.parse("2004-02-14T10:00:00Z"));

    assertThat(pdf(asked(REPORT + "/report.pdf")))
        .contains("The year is not over.", "1 April 2003 to 14 February 2004.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "sven", "priya", "ivy", "bea", "admin"})
  void whoDoesNotAnswerForTheServiceGetsNone(String person) {
    var browser = Browser.of(person, port);

    for (var file : new String[] {"/report.pdf", "/report.docx"}) {
      assertThat(browser.get(REPORT + file).statusCode()).as(file).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/report/2003-05/report.pdf",
        "/report/2099-00/report.docx",
        "/report/x/report.pdf"
      })
  void whatIsNoYearIsNotFound(String path) {
    assertThat(Browser.of("mona", port).get(path).statusCode()).isEqualTo(404);
  }

  /** A recorded review that belongs to none is in one table and not in another. */
  @Test
  void aReportThatContradictsItselfIsNotPrinted() {
    var review =
        database
            .sql("select review_id from footprint.held_review where held_on = '2003-09-09' limit 1")
            .query(UUID.class)
            .single();
    var stranger = UUID.randomUUID();
    passOn(review, stranger);
    try {
      var answer = Browser.of("mona", port).get(REPORT + "/report.pdf");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("The report is not produced");
    } finally {
      passOn(stranger, review);
    }
  }

  private void passOn(UUID from, UUID to) {
    database
        .sql(
            "set session_replication_role = replica;"
                + " update footprint.held_review set review_id = '%s' where review_id = '%s';"
                    .formatted(to, from)
                + " reset session_replication_role")
        .update();
  }

  private HttpResponse<byte[]> asked(String path) {
    var answer = Browser.of("mona", port).download(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static String name(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Disposition").orElseThrow();
  }

  private static String pdf(HttpResponse<byte[]> answer) throws IOException {
    try (var pdf = Loader.loadPDF(answer.body())) {
      return String.join(" ", new PDFTextStripper().getText(pdf).split("\\s+"));
    }
  }

  private static String docx(HttpResponse<byte[]> answer) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
        var text = new XWPFWordExtractor(document)) {
      return text.getText().replace('\u00a0', ' ');
    }
  }
}
