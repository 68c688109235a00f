package org.footprint.dispute;

import java.time.LocalDate;
import org.footprint.form.Answers;

/** What was typed about a referral that is made to CAFCASS. */
record ReferralForm(
    String grounds,
    String legalAdvice,
    String legalWords,
    String documents,
    String toldWhom,
    LocalDate madeOn) {

  static ReferralForm read(Answers answers, LocalDate decidedOn, LocalDate today) {
    var grounds = answers.words("grounds", "Grounds");
    var advice = answers.oneOf("legalAdvice", "Legal advice", DisputeWords.LEGAL_ADVICE.keySet());
    var adviceWords = answers.words("legalWords", "What the advice is, or why there is none");
    var documents = answers.words("documents", "Documents that go with it");
    var told = answers.words("toldWhom", "Who was told");
    var madeOn = answers.date("madeOn", "Referred on");
    if (madeOn != null && madeOn.isAfter(today)) {
      answers.mistake("madeOn", "Referred on: choose a day that is not in the future.");
    } else if (madeOn != null && madeOn.isBefore(decidedOn)) {
      answers.mistake("madeOn", "Referred on: this is before you decided to refer.");
    }
    return new ReferralForm(grounds, advice, adviceWords, documents, told, madeOn);
  }
}
