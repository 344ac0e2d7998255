package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.session.preset.Preset;
import app.fulcrum.support.Books;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers on the screen have at most three significant digits, money has cents or none, percentages from ten on and counts
 * of things are whole. Exempt are what somebody typed, names and dates of the price book, tables, and pop-overs that
 * explain a figure, which give it in full.
 */
class NumbersOnScreenTest extends WindowTestBase {

    private static final int MOST_DIGITS = 3;

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,/-])(?<currency>[$€£¥]?)(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?<rest>[KMBT]?)");
    private static final Pattern PERCENT = Pattern.compile("(?<number>\\d[\\d,]*\\.\\d+)[\\s\u00a0]%");
    private static final Pattern COUNT = Pattern.compile(
            "\\d\\.\\d+[\\s\u00a0](?:sequences|GPUs?|replicas?|requests|at once|tokens a day|questions|users)");
    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d\\d(?:-\\d\\d){0,2}\\b");
    private static final Pattern VERSION = Pattern.compile("\\bv?\\d+\\.\\d+\\.\\d+\\b|§ ?\\S+");

    /** The longest first, so that a name within another does not leave the rest of it. */
    private static final Pattern NAMES = names(Books.bundled());

    private static Pattern names(PriceBook book) {
        return Pattern.compile(Stream.of(
                        book.openModels().stream().map(OpenModel::name),
                        book.apiOffers().stream().map(ApiOffer::title),
                        book.hostedOffers().stream().map(HostedOffer::title),
                        book.gpuOffers().stream().map(GpuOffer::title),
                        book.gpus().stream().map(Gpu::name),
                        book.licenses().stream().map(license -> license.name()),
                        book.licenses().stream()
                                .flatMap(license -> license.models().stream().map(model -> model.name())))
                .flatMap(names -> names)
                .filter(name -> name.matches(".*\\d.*"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    @ParameterizedTest
    @CsvSource("1600, 1000")
    @Tag("endurance")
    void theyAreShortInALargeWindow(double width, double height) {
        numbersOfEveryPresetAreShortOnEveryPane(width, height);
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource("1280, 720")
    void numbersOfEveryPresetAreShortOnEveryPane(double width, double height) {
        open(width, height);
        List<String> faults = new ArrayList<>();
        for (Preset preset : window.desk().presets().all()) {
            onFxThread(() -> menuItem(preset.name()).fire());
            settle();
            assertThat(scenario().name()).isEqualTo(preset.name());
            Set<String> texts = new TreeSet<>(visible());
            for (ToggleButton tab : buttons(".tab", ToggleButton.class)) {
                onFxThread(tab::fire);
                settle();
                texts.addAll(visible());
            }
            for (ToggleButton header : buttons(".disclosure-header", ToggleButton.class)) {
                onFxThread(() -> header.setSelected(true));
                settle();
            }
            texts.addAll(visible());
            for (ButtonBase opening : Stream.of(".verdict-toggle", ".line-button", ".badge", ".chart-chips .link")
                    .flatMap(style -> buttons(style, ButtonBase.class).stream())
                    .filter(button -> !button.getStyleClass().contains("line-button")
                            || button.getText().startsWith("Capacity"))
                    .toList()) {
                onFxThread(opening::fire);
                settle();
                texts.addAll(visible());
                closePopOvers();
            }

            assertThat(texts).as(preset.name()).hasSizeGreaterThan(80);
            Set<Double> stated = stated();
            texts.stream()
                    .flatMap(text -> faults(text, stated).stream())
                    .map(fault -> preset.name() + ": " + fault)
                    .forEach(faults::add);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsTooLongIsFound() {
        assertThat(Stream.of(
                        "24.2 sequences",
                        "fits 79.3\u00a0%",
                        "$2.00 / $10.0",
                        "46,852 requests/day",
                        "$7,791.25",
                        "175,012,346 tokens/day",
                        "$18.75",
                        "3.691B"))
                .allSatisfy(text -> assertThat(faults(text, Set.of())).as(text).isNotEmpty());
        assertThat(Stream.of(
                        "24 sequences",
                        "79\u00a0%",
                        "4.2\u00a0%",
                        "$2.00 / $10.00",
                        "$0.125",
                        "$2.2K",
                        "$18,700",
                        "46,900 requests/day",
                        "3.69B–5.29B",
                        "2026-11-29",
                        "−0.426",
                        "Llama 3.3 70B Instruct"))
                .allSatisfy(text -> assertThat(faults(text, Set.of())).as(text).isEmpty());
    }

    /** What the scenario states in its own digits, and the end of the slider for GPUs. */
    private Set<Double> stated() {
        Set<Double> stated = scenario().assumptions().asMap().values().stream()
                .map(assumption -> assumption.value().base())
                .collect(Collectors.toCollection(HashSet::new));
        stated.add((double) GpuCount.MAXIMUM);
        return stated;
    }

    /**
     * The numbers of a text that break a rule, each with the text.
     *
     * @param stated numbers that may stand as they are
     */
    private static List<String> faults(String text, Set<Double> stated) {
        String plain = text;
        for (Pattern exempt : List.of(NAMES, DATE, VERSION)) {
            plain = exempt.matcher(plain).replaceAll(" ");
        }
        List<String> faults = new ArrayList<>();
        Matcher number = NUMBER.matcher(plain);
        while (number.find()) {
            boolean isMoney = !number.group("currency").isEmpty();
            String digits = number.group("number").replaceAll(",$", "");
            boolean isStated = stated.contains(Double.parseDouble(digits.replace(",", "")));
            if (significant(digits) > MOST_DIGITS && !isStated
                    || isMoney && number.group("rest").isEmpty() && decimals(digits) == 1) {
                faults.add(number.group() + " in: " + text);
            }
        }
        Matcher percent = PERCENT.matcher(plain);
        while (percent.find()) {
            if (new BigDecimal(percent.group("number").replace(",", "")).compareTo(BigDecimal.TEN) >= 0) {
                faults.add(percent.group() + " in: " + text);
            }
        }
        COUNT.matcher(plain).results().forEach(count -> faults.add(count.group() + " in: " + text));
        return faults;
    }

    private static int significant(String digits) {
        return new BigDecimal(digits.replace(",", "")).stripTrailingZeros().precision();
    }

    private static int decimals(String digits) {
        return new BigDecimal(digits.replace(",", "")).scale();
    }

    /** Every text that can be seen in any window, but for what was typed, and tables. */
    private List<String> visible() {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> texts(window.getScene().getRoot()))
                .map(Text::getText)
                .filter(Predicate.not(String::isBlank))
                .toList());
    }

    private static Stream<Text> texts(Node node) {
        if (!node.isVisible()
                || node instanceof TextInputControl
                || node instanceof TableView
                || node instanceof ComboBoxBase) {
            return Stream.empty();
        }
        return node instanceof Text text
                ? Stream.of(text)
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(NumbersOnScreenTest::texts)
                        : Stream.empty();
    }

    private <T extends Node> List<T> buttons(String style, Class<T> type) {
        return fromFxThread(() -> root().lookupAll(style).stream()
                .filter(type::isInstance)
                .filter(NumbersOnScreenTest::isShown)
                .map(type::cast)
                .toList());
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private void closePopOvers() {
        onFxThread(() -> List.copyOf(Window.getWindows()).stream()
                .filter(open -> open != stage)
                .forEach(Window::hide));
        settle();
    }
}
