package org.footprint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.BadRequestException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.FootprintTest;
import org.footprint.child.CarePeriod;
import org.footprint.child.Journeys;
import org.footprint.form.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@FootprintTest
@ExtendWith(OutputCaptureExtension.class)
class FormDeskRefusalTest {

  @Autowired ProcessEngine engine;
  @Autowired Journeys journeys;

  @AfterEach
  void signOut() {
    engine.getIdentityService().clearAuthentication();
  }

  @Test
  void aRefusedFormLeavesTheTaskOpenAndNothingInTheLog(CapturedOutput log) {
    var task = allocationOf(childInCare());
    engine.getIdentityService().setAuthentication("mona", List.of("iro-managers"));

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> engine.getFormService().submitTaskForm(task, new HashMap<>()))
        .withMessageContaining("IRO: this is missing");

    assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isOne();
    assertThat(log.getOut()).doesNotContain("ERROR");

    engine.getFormService().submitTaskForm(task, new HashMap<>(Map.of("iro", "ivy")));

    assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isZero();
  }

  private CarePeriod childInCare() {
    var fields = new HashMap<String, Object>();
    fields.put("reference", "R-" + UUID.randomUUID().toString().substring(0, 8));
    fields.put("firstNames", "Robin");
    fields.put("lastName", "Ashdown");
    fields.put("dateOfBirth", LocalDate.now().minusYears(10).toString());
    fields.put("sex", "M");
    fields.put("ethnicity", "WBRI");
    fields.put("language", "English");
    fields.put("cameIntoCareOn", LocalDate.now().minusDays(1).toString());
    fields.put("need", "N1");
    fields.put("legalStatus", "C1");
    fields.put("placement", "U6");
    fields.put("place", "With Jo Marsh");
    fields.put("team", "oak");
    return journeys.begin(new Answers(fields), "sam");
  }

  private String allocationOf(CarePeriod period) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(period.child().reference())
        .taskDefinitionKey("UserTask_AllocateIro")
        .singleResult()
        .getId();
  }
}
