package org.footprint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.footprint.report.AnnualReport.Section;

/**
 * A chapter and the figures that stand beside it.
 *
 * @param words empty where nothing was written
 */
public record Part(Chapter chapter, String words, List<Section> sections) {

  private static final Map<String, Chapter> CHAPTERS =
      Map.of(
          "children", Chapter.SERVICE,
          "iros", Chapter.SERVICE,
          "participation", Chapter.PARTICIPATION,
          "concerns", Chapter.CONCERNS);

  public Part {
    sections = List.copyOf(sections);
  }

  /** All chapters in their order; figures that none of them is about are about practice. */
  static List<Part> of(AnnualReport figures, Writing writing) {
    var parts = new LinkedHashMap<Chapter, List<Section>>();
    for (var chapter : Chapter.values()) {
      parts.put(chapter, new ArrayList<>());
    }
    figures
        .sections()
        .forEach(
            section ->
                parts.get(CHAPTERS.getOrDefault(section.id(), Chapter.PRACTICE)).add(section));
    return parts.entrySet().stream()
        .map(
            part ->
                new Part(
                    part.getKey(),
                    writing.chapters().getOrDefault(part.getKey(), ""),
                    part.getValue()))
        .toList();
  }
}
