package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Refusals;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.edit.ScenarioEdit.GiveDay;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.load.PastedHours;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.hours.HourActions;
import app.fulcrum.view.hours.Hours;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Pick;
import app.fulcrum.view.inputs.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The load hour by hour. It is given once a bar is drawn or numbers are pasted; until then the bars are even, and what is chosen
 * beside them waits.
 */
public final class DayInput implements HourActions, Shown {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String PATH = "day";
    private static final String UTC = "UTC";
    private static final String ONE_DAY = "DAY";
    private static final String WEEK = "WEEK";

    private final Edits edits;
    private final Locale locale;
    private final Hours hours;
    private final Pick shape;
    private final Pick zone;
    private Optional<GivenDay> given = Optional.empty();
    private Optional<GivenDay> before = Optional.empty();
    private GivenDay day;
    private HourScale scale;
    private Gesture gesture = Gesture.begin();
    private boolean isDrawing;

    /** @param here where the clock stands as long as nobody has chosen, if it can be chosen; else it is UTC */
    public DayInput(Edits edits, Locale locale, ZoneId here) {
        this.edits = edits;
        this.locale = locale;
        this.hours = new Hours(PATH + ".loads", MESSAGES.get("day.loads"), this);
        this.shape = new Pick("", MESSAGES.get("day.shape"), this::shaped);
        shape.itemsProperty()
                .set(Stream.of(ONE_DAY, WEEK)
                        .map(id -> Item.of(id, MESSAGES.get("day.shape." + id)))
                        .toList());
        this.zone = new Pick(PATH + ".zone", MESSAGES.get("day.zone"), this::placed);
        zone.itemsProperty().set(zones());
        this.day = even(GivenDay.DAY, isListed(here) ? here : ZoneId.of(UTC));
        this.scale = HourScale.of(day.loads());
        display(edits.scenario().day());
    }

    private boolean isListed(ZoneId here) {
        return zone.itemsProperty().get().stream().anyMatch(item -> item.id().equals(here.getId()));
    }

    private static GivenDay even(int hours, ZoneId zone) {
        return GivenDay.of(Collections.nCopies(hours, 1.0), zone);
    }

    /** Places by name; not the many names of the same distance to UTC. */
    private static List<Item> zones() {
        return Stream.concat(
                        Stream.of(UTC),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                                .sorted())
                .map(id -> new Item(id, id, offset(ZoneId.of(id))))
                .toList();
    }

    private static String offset(ZoneId zone) {
        int seconds = zone.getRules().getStandardOffset(Instant.MAX).getTotalSeconds();
        return MESSAGES.get(
                "day.zone.offset",
                seconds < 0 ? "−" : "+",
                "%02d:%02d".formatted(Math.abs(seconds) / 3600, Math.abs(seconds) / 60 % 60));
    }

    /** The bars. */
    public Row drawn() {
        return new Row.Drawn(hours);
    }

    /** Of what they are. */
    public List<Row> choices() {
        return List.of(new Row.Segments(shape), new Row.Listed(zone));
    }

    private void shaped(String id) {
        boolean week = id.equals(WEEK);
        if (week != day.isWeek()) {
            apply(week ? day.asWeek() : day.asDay());
        }
    }

    private void placed(String id) {
        apply(day.withZone(ZoneId.of(id)));
    }

    /** Changes what is given; where nothing is, what is drawn will be of this kind. */
    private void apply(GivenDay changed) {
        if (given.isEmpty()) {
            day = changed;
            paint();
        } else {
            take(edits.apply(new GiveDay(Optional.of(changed))));
        }
    }

    private void take(List<Problem> problems) {
        display(edits.scenario().day());
        problems.stream().findFirst().ifPresent(problem -> refuse(ProblemSentences.sentence(problem)));
    }

    private void refuse(String sentence) {
        hours.messageProperty().set(Refusals.message(sentence, this::dismiss));
    }

    private void dismiss() {
        hours.messageProperty().set(InlineMessage.NONE);
    }

    @Override
    public void begun() {
        before = given;
        gesture = Gesture.begin();
        isDrawing = true;
        dismiss();
    }

    @Override
    public void drawn(int hour, double height) {
        change(hour, scale.loadAt(height));
    }

    @Override
    public void stepped(int hour, int steps) {
        change(hour, scale.stepped(day.load(hour), steps));
    }

    @Override
    public void closed(int hour) {
        change(hour, 0);
    }

    private void change(int hour, double load) {
        List<Double> loads = new ArrayList<>(day.loads());
        loads.set(hour, load);
        if (GivenDay.isEmpty(loads)) {
            refuse(MESSAGES.get("day.nothing"));
        } else if (!loads.equals(day.loads())) {
            take(edits.apply(new GiveDay(Optional.of(GivenDay.of(loads, day.zone()))), gesture));
        }
    }

    @Override
    public void ended() {
        isDrawing = false;
        paint();
    }

    @Override
    public void canceled() {
        take(edits.apply(new GiveDay(before), gesture));
        ended();
    }

    @Override
    public void pasted(String text) {
        dismiss();
        switch (PastedHours.read(text, locale)) {
            case PastedHours.Loads(List<Double> loads) ->
                take(edits.apply(new GiveDay(Optional.of(GivenDay.of(loads, day.zone())))));
            case PastedHours.Refused(String sentence) -> refuse(sentence);
        }
    }

    @Override
    public String copied() {
        return PastedHours.write(day);
    }

    @Override
    public void cleared() {
        dismiss();
        take(edits.apply(new GiveDay(Optional.empty())));
    }

    @Override
    public void show(Snapshot snapshot) {
        display(snapshot.scenario().day());
    }

    /** Without a day the bars are even again, as many and by the clock that were seen last. */
    private void display(Optional<GivenDay> now) {
        if (!now.equals(given)) {
            given = now;
            day = now.orElseGet(() -> even(day.loads().size(), day.zone()));
        }
        paint();
    }

    /** While bars are drawn they are measured by the same scale. */
    private void paint() {
        scale = isDrawing ? scale : HourScale.of(day.loads());
        hours.givenProperty().set(given.isPresent());
        hours.barsProperty()
                .set(IntStream.range(0, day.loads().size()).mapToObj(this::bar).toList());
        shape.chosenProperty().set(day.isWeek() ? WEEK : ONE_DAY);
        zone.chosenProperty().set(day.zone().getId());
    }

    private Hours.Bar bar(int hour) {
        return new Hours.Bar(scale.heightOf(day.load(hour)), HourScale.words(hour, day));
    }
}
