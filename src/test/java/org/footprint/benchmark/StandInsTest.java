package org.footprint.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The benchmark is run by hand, so the gate sees that its models still find what they call. */
class StandInsTest {

  private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");

  private static final Map<String, Class<?>> BEANS =
      Map.of(
          "roles", StandIns.Roles.class,
          "taskHolders", StandIns.TaskHolders.class,
          "escalation", StandIns.Escalation.class,
          "review", StandIns.Reviews.class,
          "dispute", StandIns.Disputes.class);

  /** No benchmark comes by these. */
  private static final Set<String> ASIDE =
      Set.of(
          "roles.formerIro",
          "roles.headOfService",
          "roles.headsOfService",
          "taskHolders.introductionOpen",
          "dispute.askAboutReferral",
          "dispute.goOnAsItIs",
          "disputeNews.iroDecided",
          "disputeNews.referred",
          "review.comeForward",
          "review.endedByLeavingCare",
          "review.invitationsOutdated",
          "review.moveDueDates",
          "outcomes.decisionsStand",
          "outcomes.endPapers",
          "wantedAction.goesBack",
          "wantedAction.owner",
          "wantedAction.owners");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "child/child-in-care",
        "review/review",
        "review/review-outcomes",
        "dispute/dispute-resolution",
        "dispute/follow-action"
      })
  void theStockEngineFindsEverythingThatAModelCallsOnTheWay(String model) throws IOException {
    var text = new ClassPathResource("bpmn/" + model + ".bpmn").getContentAsString(UTF_8);
    var called =
        CALL.matcher(text)
            .results()
            .map(call -> call.group(1) + "." + call.group(2))
            .filter(call -> !ASIDE.contains(call))
            .collect(Collectors.toSet());

    assertThat(called).isNotEmpty();
    assertThat(called)
        .allSatisfy(
            call -> {
              var parts = call.split("\\.");
              assertThat(BEANS).containsKey(parts[0]);
              assertThat(Arrays.stream(BEANS.get(parts[0]).getMethods()).map(Method::getName))
                  .contains(parts[1]);
            });
  }
}
