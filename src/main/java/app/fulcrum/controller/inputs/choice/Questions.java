package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.AnswerQuestion;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything asked about the user's situation. Not to know is an answer too, and the one there is at first. */
public final class Questions {

    private static final Messages MESSAGES = Messages.of("questions");
    private static final String UNKNOWN = "";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Edits edits;
    private final Snapshot first;
    private final Locale locale;
    private final List<Shown> shown = new ArrayList<>();

    public Questions(Edits edits, Snapshot first, Locale locale) {
        this.edits = edits;
        this.first = first;
        this.locale = locale;
    }

    public List<Shown> shown() {
        return shown;
    }

    /** The questions of a chapter, such as {@code privacy}. */
    public List<Row> rows(String chapter) {
        return Arrays.stream(Question.values())
                .filter(question -> question.path().startsWith(chapter + "."))
                .flatMap(this::rows)
                .toList();
    }

    private Stream<Row> rows(Question question) {
        return switch (question.kind()) {
            case YES_NO -> Stream.of(new Row.Segments(choice(question, yesNo()).pick()));
            case CHOICE ->
                Stream.of(new Row.Listed(choice(question, choices(question)).pick()));
            case AMOUNT -> {
                AmountInput amount = added(new AmountInput(question, edits, locale));
                yield Stream.of(new Row.Amount(path(question), amount.state(), amount));
            }
            case TERRITORIES -> added(new TerritoriesInput(question, edits, first)).rows().stream();
        };
    }

    private ChoiceInput choice(Question question, List<Item> items) {
        return added(new ChoiceInput(
                Choosable.of(
                        path(question),
                        label(question),
                        items,
                        scenario -> scenario.situation()
                                .answer(question)
                                .map(Questions::id)
                                .orElse(UNKNOWN),
                        (id, _) -> edit(question, id)),
                edits,
                first));
    }

    private <S extends Shown> S added(S part) {
        shown.add(part);
        return part;
    }

    private static String id(Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> yes ? YES : NO;
            case Answer.Choice(String id) -> id;
            case Answer.Amount _, Answer.Territories _ -> UNKNOWN;
        };
    }

    private static ScenarioEdit edit(Question question, String id) {
        Optional<Answer> answer = switch (id) {
            case UNKNOWN -> Optional.empty();
            case YES, NO -> Optional.of(new Answer.YesNo(id.equals(YES)));
            default -> Optional.of(new Answer.Choice(id));
        };
        return new AnswerQuestion(question, answer);
    }

    private static List<Item> yesNo() {
        return List.of(
                Item.of(YES, MESSAGES.get("yes")),
                Item.of(NO, MESSAGES.get("no")),
                Item.of(UNKNOWN, MESSAGES.get("unknown")));
    }

    private static List<Item> choices(Question question) {
        return Stream.concat(
                        Stream.of(Item.of(UNKNOWN, MESSAGES.get("unknown"))),
                        question.choices().stream()
                                .map(id -> Item.of(id, MESSAGES.get("answer." + question.path() + "." + id))))
                .toList();
    }

    static String label(Question question) {
        return MESSAGES.get("ask." + question.path());
    }

    static String path(Question question) {
        return "situation." + question.path();
    }
}
