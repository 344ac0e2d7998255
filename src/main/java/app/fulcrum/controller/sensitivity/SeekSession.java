package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.sensitivity.Wish.Kind;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.sensitivity.SeekActions;
import app.fulcrum.view.sensitivity.SeekState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.util.Subscription;

/** One search for the value of a number, from when its window opens until it is closed. */
final class SeekSession implements SeekActions {

    private static final Messages MESSAGES = Messages.of("matters");

    private final InputKey key;
    private final Projections projections;
    private final ScenarioSession session;
    private final Latest latest;
    private final SeekState state;
    private final Subscription following;
    private Wish wish;
    private Optional<NumberState> amount = Optional.empty();
    private Optional<Answered> found = Optional.empty();

    /** What was found for a state of the scenario. */
    private record Answered(Snapshot snapshot, Searched searched) {}

    SeekSession(InputKey key, Wish first, Projections projections, ScenarioSession session, Latest latest) {
        this.key = key;
        this.projections = projections;
        this.session = session;
        this.latest = latest;
        this.wish = first.kind() == Kind.COST ? first.amountOf(SeekAmounts.usual(first, projections.current())) : first;
        this.amount = SeekAmounts.field(wish);
        SeekWords words = words();
        this.state = new SeekState(
                words.sentences().input(key), words.sentences().today(key, present()), words.question(wish, amount));
        state.busyProperty().bind(latest.busyProperty());
        this.following = projections.currentProperty().subscribe(_ -> search());
    }

    SeekState state() {
        return state;
    }

    private SeekWords words() {
        return new SeekWords(projections.current().scenario(), key);
    }

    private OptionalDouble present() {
        return projections.current().projection().resolution().of(key).value().stream()
                .mapToDouble(Range::base)
                .findFirst();
    }

    private Alternatives alternatives() {
        return projections.current().scenario().alternatives();
    }

    /** Nothing is looked for where an alternative has gone meanwhile. */
    private void search() {
        Snapshot now = projections.current();
        Alternatives all = now.scenario().alternatives();
        boolean isThere = Stream.concat(Stream.of(wish.of(), wish.against()), key.alternative().stream())
                .allMatch(id -> all.find(id).isPresent());
        found = Optional.empty();
        latest.drop();
        state.answerProperty().set(state.answerProperty().get().outdated());
        if (isThere) {
            Goal goal = wish.goal();
            latest.ask(() -> new Answered(now, Searched.of(now, key, goal)), this::show);
        }
    }

    private void show(Answered now) {
        found = Optional.of(now);
        state.answerProperty().set(words().answer(now.searched()));
    }

    private void ask(Wish another) {
        if (another.equals(wish)) {
            return;
        }
        boolean isOfOtherUnit = another.kind() != wish.kind();
        wish = isOfOtherUnit ? another.amountOf(SeekAmounts.usual(another, projections.current())) : another;
        if (isOfOtherUnit) {
            amount = SeekAmounts.field(wish);
        }
        state.questionProperty().set(words().question(wish, amount));
        search();
    }

    @Override
    public List<MenuEntry> kinds() {
        Alternatives all = alternatives();
        boolean hasOwn = all.stream().map(Alternative::id).anyMatch(id -> Wish.isOwn(id, all));
        return MattersMenus.choices(
                Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.USED || hasOwn)
                        .toList(),
                wish.kind(),
                SeekWords::kind,
                kind -> ask(wish.as(kind, all)));
    }

    @Override
    public List<MenuEntry> own() {
        Alternatives all = alternatives();
        return MattersMenus.choices(
                ids().filter(id -> wish.kind() != Kind.USED || Wish.isOwn(id, all))
                        .toList(),
                wish.of(),
                new AlternativeNames(all)::title,
                id -> ask(wish.of(id)));
    }

    @Override
    public List<MenuEntry> others() {
        return MattersMenus.choices(
                ids().filter(id -> !id.equals(wish.of())).toList(),
                wish.against(),
                new AlternativeNames(alternatives())::title,
                id -> ask(wish.against(id)));
    }

    private Stream<AlternativeId> ids() {
        return alternatives().stream().map(Alternative::id);
    }

    @Override
    public NumberActions amount() {
        return new NumberActions() {
            @Override
            public void edited(NumberEdit edit) {
                if (edit.value().isExact()) {
                    ask(wish.amountOf(edit.value().base()));
                } else {
                    say(InlineMessage.of(Tone.BAD, MESSAGES.get("seek.amount.single")));
                }
            }

            @Override
            public void takenBack() {
                say(InlineMessage.NONE);
                amount.ifPresent(field -> field.valueProperty().set(Range.exactly(wish.amount())));
            }

            private void say(InlineMessage message) {
                amount.ifPresent(field -> field.messageProperty().set(message));
            }
        };
    }

    /** Nothing of a state before is taken over. */
    @Override
    public void taken(int place) {
        found.filter(now -> now.snapshot().scenario().equals(session.scenario()))
                .ifPresent(now -> {
                    if (now.searched() instanceof Searched.Values(Sought sought)) {
                        session.apply(TieWays.taking(
                                now.snapshot().scenario(),
                                key,
                                SeekWords.typed(sought).get(place),
                                source(sought)));
                    }
                });
    }

    /** What comes closest is not where the result is what is wanted. */
    private String source(Sought sought) {
        return sought.solutions().isEmpty() ? "" : words().sentences().source(sought.goal());
    }

    @Override
    public void cancelled() {
        latest.drop();
    }

    @Override
    public void closed() {
        following.unsubscribe();
        state.busyProperty().unbind();
        latest.drop();
    }
}
