package org.footprint.report.paper;

import org.footprint.paper.Paper;
import org.footprint.paper.Press;
import org.footprint.paper.Typed;

/** Sets the report for children and young people as a PDF. */
final class ChildrensPaper {

  private static final int PEOPLE = 150;

  private ChildrensPaper() {}

  static byte[] print(ChildrensReport report, Press press) {
    var paper = new Paper(report.title(), null, press.style("children"));
    paper.heading(report.title());
    paper.line("days", report.days());
    if (!report.over()) {
      paper.line("warned", ChildrensReport.NOT_OVER);
    }
    for (var introduction : ChildrensReport.INTRODUCTION) {
      paper.line("said", introduction);
    }
    report.written().forEach(paper::typed);
    report.told().forEach(told -> tell(told, paper.part("told")));
    if (!report.kept().isEmpty()) {
      paper.heading(2, "kept", ChildrensReport.KEPT);
      report.kept().forEach(kept -> keep(kept, paper.part("kept")));
    }
    if (!report.next().isEmpty()) {
      paper.heading(2, "next", ChildrensReport.NEXT);
      paper.list(report.next());
    }
    var end = paper.part("told");
    end.heading(2, "tell-us", ChildrensReport.TELL_US);
    for (var line : ChildrensReport.WHOM_TO_TELL) {
      end.line("said", line);
    }
    return press.print(paper);
  }

  private static void tell(ChildrensReport.Told told, Paper place) {
    place.heading(2, told.id(), told.question());
    if (told.big() != null) {
      place.line("big", told.big());
    } else {
      place.drawing(told.picture(), PEOPLE);
    }
    place.line("said", told.answer());
    if (!told.exactly().isEmpty()) {
      place.line("exactly", told.exactly());
    }
  }

  private static void keep(ChildrensReport.Kept kept, Paper place) {
    place.line("promise", kept.promise());
    place.line("outcome", kept.outcome());
    Typed.pieces(kept.how()).forEach(place::typed);
  }
}
