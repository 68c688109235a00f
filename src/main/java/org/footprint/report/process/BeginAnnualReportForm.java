package org.footprint.report.process;

import java.util.List;
import java.util.Map;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.footprint.report.ReportWorks;
import org.springframework.stereotype.Component;

/** <em>Begin the annual report</em>. */
@Component
class BeginAnnualReportForm implements StartForm {

  private final ReportWorks works;
  private final ReportDeadlines deadlines;

  BeginAnnualReportForm(ReportWorks works, ReportDeadlines deadlines) {
    this.works = works;
    this.deadlines = deadlines;
  }

  @Override
  public String process() {
    return AnnualReport.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "years",
        works.yearsOver().stream().map(year -> new Choice(year.name(), year.name())).toList());
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    var work = works.begin(answers, person);
    return new Beginning(work.year().key(), deadlines.toWrite(work));
  }
}
