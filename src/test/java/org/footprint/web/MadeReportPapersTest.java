package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.report.ReportedYear.YEAR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.footprint.FootprintTest;
import org.footprint.report.ReportedYear;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report as it was made, on paper and for children, over HTTP. */
@FootprintTest
class MadeReportPapersTest {

  private static final String FIRST = "/report/" + YEAR + "/versions/1";

  @Autowired ReportedYear year;
  @LocalServerPort int port;

  @AfterEach
  void nothingIsLeftBehind() {
    year.takeOut();
  }

  @Test
  void aVersionIsAPdfAndADocumentWithItsNumberInTheirNames() throws IOException {
    year.written();

    var pdf = asked(FIRST + "/report.pdf");
    assertThat(name(pdf)).contains("\"annual-report-2019-20-version-1.pdf\"");
    assertThat(pdf(pdf)).contains("Version 1, made on 9 April 2020", "80.0% (8 of 10)");
    var docx = asked(FIRST + "/report.docx");
    assertThat(name(docx)).contains("\"annual-report-2019-20-version-1.docx\"");
    assertThat(docx(docx)).contains("Version 1, made on 9 April 2020", "80.0% (8 of 10)");
  }

  @Test
  void whatWasPublishedHidesSmallNumbersUnlessAllAreAskedFor() throws IOException {
    year.published();

    assertThat(pdf(asked(FIRST + "/report.pdf")))
        .contains("hidden")
        .doesNotContain("80.0% (8 of 10)");
    assertThat(pdf(asked(FIRST + "/report.pdf?published=false"))).contains("80.0% (8 of 10)");
  }

  @Test
  void childrenHaveAPageAndAPdfOfTheirOwn() throws IOException {
    year.written();

    var page = asked(FIRST + "/children");
    assertThat(new String(page.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("Our year 2019-20: the report for children and young people")
        .contains("If something is not right", FIRST + "/children.pdf")
        .doesNotContain("Canary", "Sparrowhawk", "Mona");
    var pdf = asked(FIRST + "/children.pdf");
    assertThat(name(pdf)).contains("\"our-year-2019-20-version-1.pdf\"");
    assertThat(pdf(pdf)).contains("Our year 2019-20", "If something is not right");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/report.pdf", "/report.docx", "/children", "/children.pdf"})
  void onlyWhoAnswersForTheServiceGetsThemAndOnlyOfWhatWasMade(String file) {
    year.written();

    assertThat(Browser.of("ivy", port).get(FIRST + file).statusCode()).isEqualTo(403);
    assertThat(Browser.of("mona", port).get("/report/" + YEAR + "/versions/2" + file).statusCode())
        .isEqualTo(404);
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
