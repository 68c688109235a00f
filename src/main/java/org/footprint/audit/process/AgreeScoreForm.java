package org.footprint.audit.process;

import static org.footprint.audit.process.CaseAudit.AGREE_SCORE;
import static org.footprint.audit.process.CaseAudit.AUDIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.footprint.audit.AuditWords;
import org.footprint.audit.Audits;
import org.footprint.audit.Opinion;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** <em>Agree the score</em>. */
@Component
class AgreeScoreForm implements TaskForm {

  private final Audits audits;
  private final FileToAudit file;
  private final Organisation organisation;

  AgreeScoreForm(Audits audits, FileToAudit file, Organisation organisation) {
    this.audits = audits;
    this.file = file;
    this.organisation = organisation;
  }

  @Override
  public String task() {
    return AGREE_SCORE;
  }

  /** Both opinions beside each other; where they are the same that is chosen already. */
  @Override
  public Map<String, Object> fill(OpenTask task) {
    var audit = AUDIT.in(task.routing());
    var first = audits.first(audit);
    var second = audits.second(audit);
    var shown = file.shown(audit);
    var opinions = new ArrayList<Map<String, String>>();
    AuditWords.STANDARDS.forEach(
        (standard, label) -> {
          opinions.add(
              Map.of(
                  "standard", label,
                  "first", words(first, standard),
                  "second", words(second, standard)));
          var score = first.scores().get(standard).score();
          if (score.equals(second.scores().get(standard).score())) {
            shown.put(standard, score);
          }
        });
    shown.put("opinions", List.copyOf(opinions));
    shown.put("auditors", Map.of("first", name(first.by()), "second", name(second.by())));
    return shown;
  }

  private static String words(Opinion opinion, String standard) {
    var scored = opinion.scores().get(standard);
    return AuditWords.SCORES.get(scored.score()) + ": " + scored.words();
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    audits.agree(AUDIT.in(task.routing()), answers, person);
    return Map.of();
  }
}
