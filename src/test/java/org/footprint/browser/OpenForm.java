package org.footprint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** A form on the screen, filled in as a person does: by the words beside each field. */
final class OpenForm {

  private static final Pattern KIND = Pattern.compile("fjs-form-field-([a-z]+)");

  private final Page page;
  private final Locator form;
  private final Locator send;
  private final Locator saved;

  /**
   * A form in a part of the page.
   *
   * @param around where the form is
   * @param actions where the button is that sends it
   */
  OpenForm(Page page, String around, String actions) {
    this.page = page;
    this.form = page.locator(around + " .fjs-form");
    this.send =
        page.locator(actions)
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"));
    this.saved = page.locator(around + " .footprint-draft");
  }

  OpenForm fillIn(Object... labelsAndAnswers) {
    return fillIn(Answer.answers(labelsAndAnswers));
  }

  OpenForm fillIn(List<Answer> answers) {
    fillIn(form, answers);
    return this;
  }

  private void fillIn(Locator part, List<Answer> answers) {
    answers.forEach(
        answer -> {
          if (answer.row() == null) {
            fillIn(field(part, answer.label()), answer.words());
          } else {
            fillIn(row(list(part, answer.label()), answer.row()), answer.row().answers());
          }
        });
  }

  private void fillIn(Locator field, String words) {
    var kind = KIND.matcher(field.getAttribute("class"));
    kind.find();
    switch (kind.group(1)) {
      case "datetime" -> {
        var typed = field.locator("input.fjs-input");
        typed.fill(words);
        typed.press("Enter");
        leave(typed);
      }
      case "checkbox" -> field.locator("input").setChecked(words.equals("Yes"));
      case "radio" -> {
        var chosen = option(field.locator("label:has(input)"), words);
        chosen.click();
        leave(chosen.locator("input"));
      }
      case "select" -> {
        field.locator(".fjs-input-group").click();
        option(field.locator(".fjs-dropdownlist-item"), words).click();
        leave(field.locator("input").first());
      }
      case "taglist" -> {
        var search = field.locator("input");
        words
            .lines()
            .forEach(
                word -> {
                  search.fill(word);
                  option(field.locator(".fjs-dropdownlist-item"), word).click();
                });
        leave(search);
      }
      default -> {
        var typed = field.locator("input, textarea");
        typed.fill(words);
        leave(typed);
      }
    }
  }

  /**
   * What is typed counts a moment later or when the field is left, and then a mistake may be shown
   * or taken away above whatever is clicked next. People are slower than that.
   */
  private static void leave(Locator field) {
    field.blur();
  }

  /** The field with this label; only what is shown counts. */
  Locator field(String label) {
    return field(form, label);
  }

  /** The field with this label in a row of a list. */
  Locator field(String list, int row, String label) {
    return field(rows(list(form, list)).nth(row - 1), label);
  }

  Locator rows(String list) {
    return rows(list(form, list));
  }

  private Locator field(Locator part, String label) {
    return part.locator(".fjs-form-field:not(.fjs-form-field-grouplike)")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(
                        "label.fjs-form-field-label:first-child",
                        new Page.LocatorOptions().setHasText(exactly(label)))))
        .first();
  }

  private Locator list(Locator part, String label) {
    return part.locator(".fjs-form-field-dynamiclist")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(
                        "label[id*=List_]", new Page.LocatorOptions().setHasText(exactly(label)))));
  }

  private static Locator rows(Locator list) {
    return list.locator(".fjs-repeat-row-container");
  }

  private static Locator row(Locator list, Answer.Row row) {
    list.waitFor();
    if (row.number() > 0) {
      // A list whose rows cannot be removed has no element around each of them.
      return rows(list).count() == 0 ? list : rows(list).nth(row.number() - 1);
    }
    var before = rows(list).count();
    list.locator(".fjs-repeat-render-add").click();
    return rows(list).nth(before);
  }

  private static Pattern exactly(String label) {
    return Pattern.compile("^" + literally(label) + "\\*?$");
  }

  /** The browser reads the pattern, and does not know Java's way of quoting. */
  private static String literally(String words) {
    return words.replaceAll("[^\\w\\s]", "\\\\$0");
  }

  /** The first option that begins with these words. */
  private static Locator option(Locator options, String words) {
    return options
        .filter(
            new Locator.FilterOptions()
                .setHasText(Pattern.compile("^" + literally(words) + "(?!\\w)")))
        .first();
  }

  Locator form() {
    return form;
  }

  Locator sendButton() {
    return send;
  }

  /** What stands beside the button about the draft. */
  Locator draft() {
    return saved;
  }

  /** Sends it; afterwards the form is gone and the page says that it was sent. */
  void send() {
    assertThat(send).isEnabled();
    send.click();
    assertThat(form).hasCount(0);
    assertThat(page.getByText("Sent. Thank you.").first()).isVisible();
  }
}
