package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Refusals;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.ClearAssumption;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.session.edit.ScenarioEdit.SetShape;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.UnusedSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.SeekSentences;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.field.FieldNote;
import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberEdit.Phase;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One assumption: what its field shows, where its number comes from, and what typing into it does. */
public final class NumberInput implements NumberActions, Shown {

    private static final Messages MESSAGES = Messages.of("inputs");

    private final InputKey key;
    private final Input input;
    private final Edits edits;
    private final BiConsumer<InputKey, Node> seek;
    private final NumberState state;
    private final ObjectProperty<SourceMark> mark =
            new SimpleObjectProperty<>(this, "mark", new SourceMark(SourceMark.Kind.DEFAULT, ""));
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted", true);
    private @Nullable Grounds grounds;
    private Optional<BookValue> fromBook = Optional.empty();
    private InlineMessage notice = InlineMessage.NONE;
    private long moving;
    private boolean refused;
    private Optional<FieldNote> tie = Optional.empty();

    /** @param seek looks for the value of a number, beside a place */
    public NumberInput(InputKey key, Edits edits, Snapshot first, Locale locale, BiConsumer<InputKey, Node> seek) {
        this.key = key;
        this.seek = seek;
        this.input = key.input();
        this.edits = edits;
        Alternatives alternatives = first.scenario().alternatives();
        String standardPath = key.alternative()
                .map(id -> alternatives.get(id).standardPath(input))
                .orElseGet(input::path);
        double usual = first.book()
                .defaultValue(standardPath)
                .map(value -> value.value().base())
                .orElse(input.minimum());
        this.state = new NumberState(
                new NumberSpec(
                        InputNames.name(input),
                        input.unit(),
                        new Range(input.minimum(), usual, input.maximum()),
                        UnitFigures.number(input.unit()),
                        locale),
                Range.exactly(usual));
        state.unitTextProperty().set(UnitFigures.beside(input.unit()));
        if (input.mayBeLeftOut()) {
            String none = input.path() + ".none";
            state.placeholderProperty().set(MESSAGES.get(MESSAGES.has(none) ? none : "none"));
        }
    }

    /** Whether it has a place: a number that states the volume has one where it is stated that way. */
    ReadOnlyBooleanProperty wantedProperty() {
        return wanted;
    }

    InputKey key() {
        return key;
    }

    Input input() {
        return input;
    }

    public NumberState state() {
        return state;
    }

    public ReadOnlyObjectProperty<SourceMark> mark() {
        return mark;
    }

    /** What the price book says beside it. */
    Optional<BookValue> fromBook() {
        return fromBook;
    }

    Optional<Assumption> own() {
        return edits.scenario().assumption(key);
    }

    /** A field that goes with its alternative is left at the same moment: what was typed into it goes too. */
    private boolean isGone() {
        return key.alternative().stream()
                .anyMatch(id -> edits.scenario().alternatives().find(id).isEmpty());
    }

    @Override
    public void edited(NumberEdit edit) {
        if (isGone()) {
            return;
        }
        Range value = edit.value();
        if (input.isWhole()) {
            value = isDragged(edit) ? rounded(value) : value;
            if (!isWhole(value)) {
                refuse(MESSAGES.get("number.whole", state.spec().label()));
                return;
            }
        }
        settle(edits.apply(changeTo(value, edits.origin(edit), edit.phase()), edit));
    }

    private boolean isDragged(NumberEdit edit) {
        if (edit.phase() == Phase.MOVING) {
            moving = edit.gesture();
        }
        return moving == edit.gesture();
    }

    private static Range rounded(Range value) {
        return new Range(Math.rint(value.low()), Math.rint(value.base()), Math.rint(value.high()));
    }

    private static boolean isWhole(Range value) {
        return value.equals(rounded(value));
    }

    /** A new number has no source yet; the number from before has the one it had. */
    private ScenarioEdit changeTo(Range value, Scenario origin, Phase phase) {
        Optional<Assumption> before = origin.assumption(key);
        if (before.isEmpty() && phase == Phase.CANCELED) {
            return LoadForm.of(input).isPresent() ? StateLoad.of(origin) : new ClearAssumption(key);
        }
        return new SetAssumption(
                key,
                before.map(assumption ->
                                assumption.value().equals(value) ? assumption : assumption.withValue(value, ""))
                        .orElseGet(() -> new Assumption(value, "", "")));
    }

    @Override
    public void cleared() {
        if (isGone()) {
            return;
        }
        if (own().isPresent()) {
            settle(edits.apply(new ClearAssumption(key)));
        }
        display();
    }

    @Override
    public Optional<Consumer<Node>> seeking() {
        // What counts over time alone moves no result of a month.
        return input.isOverTime() ? Optional.empty() : Optional.of(place -> seek.accept(key, place));
    }

    /** One click back to the price book, where a number that was typed differs from it. */
    private Optional<FieldNote> wayBack() {
        boolean isTyped = mark.get().kind() == SourceMark.Kind.TYPED && own().isPresent();
        return fromBook.filter(_ -> isTyped)
                .map(BookValue::value)
                .filter(value -> !own().map(Assumption::value).equals(Optional.of(value)))
                .map(value -> FieldNote.of(
                        MESSAGES.get("number.was", Figures.range(value, UnitFigures.number(input.unit()))),
                        MESSAGES.get("number.was.help", UnitFigures.range(value, input.unit())),
                        this::useBook));
    }

    /** Goes back to what the price book says. */
    void useBook() {
        if (input.mayBeLeftOut()) {
            cleared();
            return;
        }
        fromBook.ifPresent(
                value -> use(value.value(), value.provenance().source().title()));
    }

    /** Takes over a number somebody has published. */
    public void use(Range value, String source) {
        set(new Assumption(value, source, own().map(Assumption::note).orElse("")));
    }

    /** Sets number, source and note at once. */
    void set(Assumption assumption) {
        settle(edits.apply(new SetAssumption(key, assumption)));
        display();
    }

    /** Says how likely the numbers of its range are, unless that is refused. */
    List<Problem> shape(Shape shape) {
        return edits.apply(new SetShape(key, shape));
    }

    private void settle(List<Problem> problems) {
        refused = !problems.isEmpty();
        if (refused) {
            refuse(ProblemSentences.sentence(problems.getFirst()));
        }
    }

    /** Says why, and leaves what was typed where it is. */
    private void refuse(String why) {
        refused = true;
        state.messageProperty().set(Refusals.message(why, this::takenBack));
    }

    @Override
    public void takenBack() {
        accept();
        display();
    }

    private void accept() {
        refused = false;
        state.messageProperty().set(notice);
    }

    /**
     * Says beside the field that its number does not count, or that another one is estimated. What the field itself has to say
     * stands until it is edited.
     */
    private void notice(Grounds now) {
        InlineMessage before = notice;
        InlineMessage next = now.unused()
                .map(UnusedSentences::sentence)
                .map(sentence -> InlineMessage.of(Tone.NEUTRAL, sentence))
                .or(() -> now.estimate().filter(this::isNews).map(this::offer))
                .orElse(InlineMessage.NONE);
        // What says the same is not built anew, as while a slider moves.
        notice = next.text().equals(before.text()) ? before : next;
        boolean free = !refused && (before.equals(state.messageProperty().get()) || !notice.isEmpty());
        if (free) {
            state.messageProperty().set(notice);
        }
    }

    /** Whether a number is stated, and another one is estimated. */
    private boolean isNews(Suggestion estimate) {
        return own().filter(stated -> !stated.value().equals(estimate.value())).isPresent();
    }

    /** One click takes the estimate over as it is then. */
    private InlineMessage offer(Suggestion estimate) {
        String figure = UnitFigures.range(estimate.value(), input.unit());
        return new InlineMessage(
                Tone.NEUTRAL,
                MESSAGES.get("estimate", figure, estimate.name()),
                List.of(new InlineMessage.Choice(MESSAGES.get("details.take", figure), this::useEstimate)));
    }

    private void useEstimate() {
        Optional.ofNullable(grounds)
                .flatMap(Grounds::estimate)
                .ifPresent(estimate -> use(estimate.value(), estimate.source()));
    }

    @Override
    public void show(Snapshot snapshot) {
        LoadForm.of(input)
                .ifPresent(form -> wanted.set(form == snapshot.scenario().loadForm()));
        Grounds now = Grounds.of(key, snapshot);
        if (now.equals(grounds)) {
            return;
        }
        boolean changed = grounds != null && !grounds.own().equals(now.own());
        grounds = now;
        fromBook = snapshot.projection().resolution().fromBook(key);
        mark.set(Marks.of(snapshot.projection().resolution().of(key), snapshot));
        if (refused && changed) {
            accept();
        }
        notice(now);
        say();
        now.planned()
                .ifPresent(share ->
                        state.placeholderProperty().set(MESSAGES.get("realization.ofClass", Figures.plain(share))));
        if (!refused) {
            display();
        }
    }

    /** Whether a tie may be looked for: it is the price of an alternative that counts, so it has room for one. */
    boolean mayTie() {
        return grounds != null && grounds.mayTie();
    }

    /** What a tie was is not known to be so any more. */
    void outdateTie() {
        if (!isGone() && tie.filter(said -> !said.isOutdated()).isPresent()) {
            tie = tie.map(FieldNote::outdated);
            say();
        }
    }

    /** Says below the field at which value two alternatives cost the same; nothing where there is none. */
    void showTie(Optional<Sought> sought) {
        if (isGone()) {
            return;
        }
        tie = sought.flatMap(found -> found.change().map(value -> tie(found, value)));
        say();
    }

    private FieldNote tie(Sought found, double value) {
        return new FieldNote(
                MESSAGES.get("number.tie", UnitFigures.number(input.unit()).apply(value)),
                MESSAGES.get(
                        "number.tie.help",
                        new SeekSentences(
                                        MoneyFigures.USD,
                                        new AlternativeNames(edits.scenario().alternatives()))
                                .found(found)),
                seeking());
    }

    /** Says what there is to say below the field. */
    private void say() {
        Optional<FieldNote> room = Optional.of(FieldNote.ROOM).filter(_ -> mayTie());
        state.notesProperty()
                .set(Stream.of(tie.filter(_ -> mayTie()), Likely.note(own()), wayBack(), room)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void display() {
        Optional<Range> value = own().map(Assumption::value)
                .or(() -> Optional.ofNullable(grounds).flatMap(Grounds::volume).flatMap(Resolved::value))
                .or(() -> fromBook.map(BookValue::value));
        value.ifPresent(state.valueProperty()::set);
        state.emptyProperty().set(value.isEmpty());
    }
}
