package org.footprint.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.FootprintTest;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The script that mends Tasklist's forms; what it does is tried in a browser. */
@FootprintTest
class TasklistFormsTest {

  private static final String TASKLIST = "/camunda/app/tasklist/";
  private static final String SCRIPT = TASKLIST + "scripts/forms.js";
  private static final Pattern LISTED = Pattern.compile("customScripts: \\[([^\\]]*)]");
  private static final Pattern NAME = Pattern.compile("'([^']+)'");

  @LocalServerPort int port;

  /** Tasklist does not start at all without a script that it is told to load. */
  @Test
  void tasklistFindsEveryScriptThatItIsToldToLoad() {
    var sam = Browser.of("sam", port);
    var listed = LISTED.matcher(sam.get(TASKLIST + "scripts/config.js").body());
    assertThat(listed.find()).isTrue();

    assertThat(NAME.matcher(listed.group(1)).results().map(name -> name.group(1)))
        .contains("scripts/forms")
        .allSatisfy(
            name -> {
              var answer = sam.get(normal(TASKLIST + name + ".js"));
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.headers().firstValue("Content-Type"))
                  .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
            });
  }

  @Test
  void theScriptIsOursAndForPeopleWhoSignedIn() {
    assertThat(Browser.of("sam", port).get(SCRIPT).body())
        .contains("camTasklistFormCamundaDirective");
    var nobody = new Browser(port);
    assertThat(nobody.location(nobody.get(SCRIPT))).isEqualTo("/login");
  }

  @Test
  void tasklistHasWhatTheScriptTakesHoldOf() {
    var sam = Browser.of("sam", port);
    var script =
        Stream.of("forms", "refusals", "sent", "words")
            .map(name -> sam.get(TASKLIST + "scripts/" + name + ".js").body())
            .collect(Collectors.joining());
    var tasklist = sam.get(TASKLIST + "camunda-tasklist-bootstrap.js").body();

    assertThat(script).contains("'camTasklistFormCamundaDirective'");
    assertThat(tasklist.contains("\"camTasklistFormCamunda\"")).isTrue();
    for (var hold :
        new String[] {
          "cam.tasklist.custom",
          "notifyFormValidated",
          "notifyFormInitializationFailed",
          "registerCompletionHandler",
          "camForm submission prevented",
          "addError",
          "addMessage",
          "authentication.changed",
          "authentication.login.required",
          "assignNotification",
          "localeLoader",
          "getProviders",
          "task-detail-history",
          "task-detail-diagram"
        }) {
      assertThat(script).contains(hold);
      assertThat(tasklist.contains(hold)).as(hold).isTrue();
    }
  }

  private static String normal(String path) {
    return URI.create(path).normalize().toString();
  }
}
