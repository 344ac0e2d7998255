package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Books;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Pick;
import app.fulcrum.view.inputs.Row;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SituationTest extends InputsTestBase {

    private void openUnknown() {
        open(Books.preset("chat").withSituation(Situation.UNKNOWN));
    }

    private Stream<Row> rows(List<? extends Row> rows) {
        return rows.stream().flatMap(row -> row instanceof Row.Section section ? rows(section.rows()) : Stream.of(row));
    }

    private Row rowOf(Question question) {
        String path = "situation." + question.path();
        return rows(controller.sections())
                .filter(row -> switch (row) {
                    case Row.Listed listed -> listed.pick().path().equals(path);
                    case Row.Segments segments -> segments.pick().path().equals(path);
                    case Row.Amount amount -> amount.path().equals(path);
                    case Row.Ticks ticks -> ticks.path().equals(path);
                    default -> false;
                })
                .findFirst()
                .orElseThrow();
    }

    private void openSection(String name) {
        ToggleButton header = pane.lookupAll(".disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getAccessibleText().startsWith(name + ","))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> header.setSelected(true));
        settle();
    }

    private Node node(Question question) {
        return pane.lookupAll("*").stream()
                .filter(node -> ("situation." + question.path()).equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(Question question) {
        return scenario().situation().answer(question).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionIsUnknownAtFirstCanBeAnsweredAndTakenBack(Question question) {
        openUnknown();

        onFxThread(() -> {
            switch (rowOf(question)) {
                case Row.Segments segments -> answerAll(question, segments.pick());
                case Row.Listed listed -> answerAll(question, listed.pick());
                case Row.Amount amount -> {
                    assertThat(amount.state().emptyProperty().get()).isTrue();
                    amount.actions().cleared();
                }
                case Row.Ticks ticks -> assertThat(ticks.ticked().getValue()).containsExactly("unknown");
                default -> throw new AssertionError(question);
            }
        });

        assertThat(scenario().situation().isUnknown(question)).isTrue();
    }

    private void answerAll(Question question, Pick pick) {
        assertThat(pick.chosenProperty().get()).isEmpty();
        for (Item item : pick.itemsProperty().get()) {
            if (!item.id().isEmpty()) {
                pick.choose(item.id());
                assertThat(scenario().situation().answer(question)).isPresent();
                assertThat(pick.chosenProperty().get()).isEqualTo(item.id());
            }
        }
        pick.choose("");
    }

    @Test
    void noIsNotUnknown() {
        openUnknown();
        openSection("Your situation");
        openSection("Data");

        robot.clickOn(segment(Question.DATA_MAY_LEAVE, "No"));
        settle();
        assertThat(answer(Question.DATA_MAY_LEAVE)).isEqualTo(new Answer.YesNo(false));

        robot.clickOn(segment(Question.DATA_MAY_LEAVE, "Unknown"));
        settle();
        assertThat(scenario().situation().isUnknown(Question.DATA_MAY_LEAVE)).isTrue();
        assertThat(scenario().situation().isNo(Question.DATA_MAY_LEAVE)).isFalse();
    }

    private ToggleButton segment(Question question, String text) {
        return node(question).lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersAreTypedAndAnEmptyFieldIsUnknown() {
        openUnknown();
        openSection("Your situation");
        openSection("Licenses");
        TextField field = (TextField) node(Question.MONTHLY_ACTIVE_USERS).lookup(".number-field-text");

        type(field, "700M");
        assertThat(answer(Question.MONTHLY_ACTIVE_USERS)).isEqualTo(new Answer.Amount(7e8));

        onFxThread(field::clear);
        press(field, KeyCode.ENTER);
        assertThat(scenario().situation().isUnknown(Question.MONTHLY_ACTIVE_USERS))
                .isTrue();

        type(field, "1M to 2M");
        assertThat(scenario().situation().isUnknown(Question.MONTHLY_ACTIVE_USERS))
                .isTrue();
        assertThat(field.getText()).isNotEmpty();
    }

    @Test
    void territoriesAreSeveralOrNoneOrNotKnown() {
        openUnknown();
        openSection("Your situation");
        openSection("Licenses");

        onFxThread(place("European Union")::fire);
        onFxThread(place("United Kingdom")::fire);
        settle();
        assertThat(answer(Question.TERRITORIES_OF_USE))
                .isEqualTo(new Answer.Territories(new TreeSet<>(Set.of("EU", "GB"))));

        onFxThread(place("European Union")::fire);
        onFxThread(place("United Kingdom")::fire);
        settle();
        assertThat(answer(Question.TERRITORIES_OF_USE)).isEqualTo(new Answer.Territories(new TreeSet<>()));

        onFxThread(place("Not known")::fire);
        settle();
        assertThat(scenario().situation().isUnknown(Question.TERRITORIES_OF_USE))
                .isTrue();
    }

    private CheckBox place(String name) {
        return node(Question.TERRITORIES_OF_USE).lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anyCountryCanBeAdded() {
        openUnknown();
        Pick more = rows(controller.sections())
                .filter(Row.Listed.class::isInstance)
                .map(row -> ((Row.Listed) row).pick())
                .filter(pick -> pick.path().endsWith(".more"))
                .findFirst()
                .orElseThrow();

        onFxThread(() -> more.choose("CH"));

        assertThat(answer(Question.TERRITORIES_OF_USE)).isEqualTo(new Answer.Territories(new TreeSet<>(Set.of("CH"))));
        assertThat(((Row.Ticks) rowOf(Question.TERRITORIES_OF_USE)).items().getValue())
                .extracting(Item::name)
                .contains("Switzerland");
    }

    @Test
    void anAnswerIsOneStepToUndo() {
        openUnknown();
        Scenario before = scenario();

        onFxThread(() -> ((Row.Listed) rowOf(Question.DATA_CLASS)).pick().choose("health"));
        onFxThread(session::undo);

        assertThat(scenario()).isEqualTo(before);
        assertThat(((Row.Listed) rowOf(Question.DATA_CLASS))
                        .pick()
                        .chosenProperty()
                        .get())
                .isEmpty();
    }
}
