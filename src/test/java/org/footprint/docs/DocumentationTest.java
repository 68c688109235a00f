package org.footprint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables between {@code <!-- name -->} and {@code <!-- end -->} are made from the models. Run
 * with {@code -Dfootprint.docs=write} to bring them up to date.
 */
class DocumentationTest {

  private static final boolean WRITE = "write".equals(System.getProperty("footprint.docs"));

  record Table(Path file, String name, Supplier<String> content) {

    @Override
    public String toString() {
      return name + " in " + file;
    }
  }

  static List<Table> tables() {
    return List.of(
        new Table(Path.of("README.md"), "tasks", GeneratedTables::tasks),
        new Table(Path.of("README.md"), "timers", GeneratedTables::timers),
        new Table(Path.of("README.md"), "decisions", GeneratedTables::decisions),
        new Table(Path.of("docs/standards.md"), "standards", GeneratedTables::standards));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableSaysWhatTheModelsSay(Table table) throws IOException {
    var text = Files.readString(table.file());
    var block =
        Pattern.compile(
            "(<!-- " + table.name() + " -->\n\n)(.*?)(\n\n<!-- end -->)", Pattern.DOTALL);
    var found = block.matcher(text);
    assertThat(found.find()).as("a place for the table of " + table).isTrue();
    if (WRITE) {
      Files.writeString(
          table.file(),
          text.substring(0, found.start(2)) + table.content().get() + text.substring(found.end(2)));
    } else {
      assertThat(found.group(2)).isEqualTo(table.content().get());
    }
  }

  @Test
  void everyPictureAndFileTheReadmePointsToIsThere() throws IOException {
    var links =
        Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(Path.of("README.md")));
    assertThat(links.results().map(link -> Path.of(link.group(1))))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void everyModelHasItsPicture() throws IOException {
    try (Stream<Path> models = Files.walk(Path.of("bpmn"))) {
      assertThat(models.map(Path::getFileName).map(Path::toString))
          .filteredOn(name -> name.endsWith(".bpmn"))
          .allSatisfy(
              name -> assertThat(Path.of("docs/pictures", name.replace(".bpmn", ".png"))).exists());
    }
  }
}
