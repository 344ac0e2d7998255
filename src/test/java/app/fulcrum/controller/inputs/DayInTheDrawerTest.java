package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.support.Books;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.style.Appearance;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The load hour by hour is drawn, stepped and pasted as a user does it. */
class DayInTheDrawerTest extends InputsTestBase {

    private static final String BARS = "Load over the day";

    /** The bars of a day that is not given are half as high as there is room. */
    private static final double EVEN = 0.5;

    private static final List<Double> OFFICE = IntStream.range(0, 24)
            .mapToObj(hour -> hour < 8 || hour >= 18 ? 0.5 : hour / 10.0)
            .toList();

    private void openSection() {
        open(Books.preset("chat"), 1000, Appearance.LIGHT);
        openSections();
    }

    private void openSections() {
        for (String name : List.of("Workload,", "Load hour by hour,")) {
            ToggleButton header = pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getAccessibleText().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            onFxThread(() -> header.setSelected(true));
            settle();
        }
        onFxThread(() -> controller.goTo("day.loads"));
        settle();
    }

    private Node bars() {
        return track(BARS);
    }

    /** A place in the only row of a day: the middle of an hour, so high above the floor. */
    private Point2D at(int hour, double height) {
        return fromFxThread(() -> {
            Bounds floor = pane.lookupAll(".hour-floor").stream()
                    .skip(hour)
                    .findFirst()
                    .map(node -> node.localToScreen(node.getBoundsInLocal()))
                    .orElseThrow();
            return new Point2D(floor.getCenterX(), floor.getMaxY() - height * floor.getHeight());
        });
    }

    private Optional<GivenDay> day() {
        return scenario().day();
    }

    private double load(int hour) {
        return day().orElseThrow().load(hour);
    }

    private boolean says(String words) {
        return fromFxThread(() -> pane.lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(Label::isVisible)
                .anyMatch(label -> label.getText().contains(words)));
    }

    private void press(String words) {
        ButtonBase button = pane.lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(each -> words.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        onFxThread(button::fire);
        settle();
    }

    private void choose(String segment) {
        ToggleButton button = pane.lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(each -> segment.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        onFxThread(button::fire);
        settle();
    }

    private void paste(String text) {
        onFxThread(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            bars().requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        settle();
    }

    private String spoken() {
        return fromFxThread(() -> String.valueOf(bars().queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)));
    }

    private static String text(List<Double> loads, String between) {
        return loads.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void aDayAndAWeekAreReadableInTheColumn(Appearance appearance) {
        GivenDay office = GivenDay.of(OFFICE, ZoneId.of("Europe/Berlin"));
        open(Books.preset("chat").withDay(Optional.of(office)), 1000, appearance);
        openSections();
        picture(pane, "inputs-day-" + appearance.name().toLowerCase(Locale.ROOT));
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();

        choose("A week");
        picture(pane, "inputs-week-" + appearance.name().toLowerCase(Locale.ROOT));
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
    }

    @Test
    void aDragGivesADayAndIsOneStep() {
        openSection();
        assertThat(says("Not given: the peak over average counts.")).isTrue();

        robot.drag(at(9, 1), MouseButton.PRIMARY).dropTo(at(11, 1));
        settle();

        double top = 1 / EVEN;
        for (int hour = 0; hour < 24; hour++) {
            assertThat(load(hour)).isEqualTo(hour >= 9 && hour <= 11 ? top : 1, within(top / 20));
        }
        assertThat(says("times the mean; used in place of the peak-to-average ratio."))
                .isTrue();
        assertThat(says("Not used: the day is given hour by hour.")).isTrue();
        onFxThread(session::undo);
        settle();
        assertThat(day()).isEmpty();
        assertThat(session.nextUndo()).isEmpty();
        onFxThread(session::redo);
        settle();
        assertThat(day()).isPresent();
    }

    @Test
    void escapeTakesADragBack() {
        openSection();
        robot.moveTo(at(9, EVEN)).press(MouseButton.PRIMARY).moveTo(at(12, 1));
        assertThat(day()).isPresent();
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        settle();

        assertThat(day()).isEmpty();
        assertThat(session.nextUndo()).isEmpty();
    }

    @Test
    void keysGoToAnHourAndChangeItsLoad() {
        openSection();
        onFxThread(() -> bars().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        settle();
        assertThat(day()).isEmpty();
        assertThat(spoken()).isEqualTo("3 to 4 h: 1 times the mean");

        robot.type(KeyCode.UP);
        settle();
        picture(pane, "inputs-day-keys");
        assertThat(load(3)).isEqualTo(1.1);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        settle();
        assertThat(load(3)).isBetween(1.07, 1.09);
        robot.type(KeyCode.DELETE);
        settle();
        assertThat(load(3)).isZero();
        assertThat(spoken()).isEqualTo("3 to 4 h: 0 times the mean");
        robot.type(KeyCode.END, KeyCode.PAGE_DOWN);
        settle();
        assertThat(load(23)).isEqualTo(0.5, within(0.05));

        for (int step = 0; step < 4; step++) {
            assertThat(day()).isPresent();
            onFxThread(session::undo);
        }
        assertThat(day()).isEmpty();
    }

    @Test
    void loadsArePastedAndCopied() {
        openSection();
        paste(text(OFFICE, "\t"));
        assertThat(day().orElseThrow().loads()).isEqualTo(OFFICE);
        paste(text(Collections.nCopies(7, OFFICE).stream().flatMap(List::stream).toList(), "\n"));
        assertThat(day().orElseThrow().isWeek()).isTrue();
        paste("1,".repeat(23) + "2");
        assertThat(load(23)).isEqualTo(2);

        press("Copy");
        assertThat(fromFxThread(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("1\t".repeat(23) + "2");
        onFxThread(session::undo);
        onFxThread(session::undo);
        settle();
        assertThat(day().orElseThrow().loads()).isEqualTo(OFFICE);
    }

    @Test
    void whatIsNoDayIsNotTakenOverAndSaysWhy() {
        openSection();
        paste(text(OFFICE, "\t"));
        for (List<String> bad : List.of(
                List.of("1\t2\t3", "what was pasted has 3 numbers"),
                List.of("", "what was pasted has 0 numbers"),
                List.of("1\t".repeat(23) + "many", "“many” is not one number"),
                List.of("1\t".repeat(23) + "-1", "and “-1” is not"),
                List.of("0\t".repeat(24), "All the loads are 0"))) {
            paste(bad.getFirst());
            assertThat(day().orElseThrow().loads()).isEqualTo(OFFICE);
            assertThat(says(bad.getLast())).as(bad.getLast()).isTrue();
        }
        paste(text(OFFICE, ";"));
        assertThat(says("The loads stay as they were.")).isFalse();
    }

    @Test
    void theLastLoadOfADayStays() {
        openSection();
        paste("0\t".repeat(23) + "5");
        onFxThread(() -> bars().requestFocus());
        robot.type(KeyCode.END, KeyCode.DELETE);
        settle();

        assertThat(load(23)).isEqualTo(5);
        assertThat(says("At least one hour needs a load.")).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aZoneOrAWeekAloneGivesNoDay() {
        openSection();
        ComboBox<Item> zones = (ComboBox<Item>) pane.lookupAll(".combo-box").stream()
                .filter(list -> "Time zone".equals(FieldName.of(list)))
                .findFirst()
                .orElseThrow();
        Item berlin = zones.getItems().stream()
                .filter(item -> item.id().equals("Europe/Berlin"))
                .findFirst()
                .orElseThrow();
        assertThat(berlin.remark()).isEqualTo("standard time UTC+01:00");
        onFxThread(zones::requestFocus);
        onFxThread(() -> zones.setValue(berlin));
        settle();
        choose("A week");
        assertThat(day()).isEmpty();
        assertThat(session.nextUndo()).isEmpty();

        robot.clickOn(at(25, 1));
        settle();
        assertThat(day().orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(day().orElseThrow().isWeek()).isTrue();
        assertThat(load(25)).isEqualTo(2, within(0.1));
        assertThat(load(1)).isEqualTo(1);
        assertThat(spoken()).startsWith("Tuesday, 1 to 2 h: ");

        choose("One day");
        assertThat(load(1)).isEqualTo(1 + 1 / 7.0, within(0.02));
        press("Back to the peak");
        assertThat(day()).isEmpty();
        for (int step = 0; step < 3; step++) {
            onFxThread(session::undo);
        }
        assertThat(day()).isEmpty();
        assertThat(session.nextUndo()).isEmpty();
    }
}
