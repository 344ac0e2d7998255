package app.fulcrum.view.style;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.FxTestBase;
import app.fulcrum.view.control.Contrast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.controlsfx.control.HiddenSidesPane;
import org.controlsfx.control.MasterDetailPane;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest extends FxTestBase {

    private static final Path SHEETS = Path.of("src/main/resources/app/fulcrum/css");
    private static final Pattern TOKEN = Pattern.compile("-fulcrum-[a-z0-9-]+");

    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);

    private Color panelColor(Scene scene) {
        Parent root = scene.getRoot();
        return fromFxThread(() -> {
            root.applyCss();
            Region panel = (Region) root.lookup(".panel");
            return (Color) panel.getBackground().getFills().getFirst().getFill();
        });
    }

    private static VBox pane() {
        return new VBox(Style.style(new VBox(new Label("Text")), Style.PANEL));
    }

    @Test
    void theSystemsChoiceIsFollowedLiveUnlessTheUserOverridesIt() {
        Scene scene = show(ThemeTest::pane, 200, 100).getScene();
        Theme theme = fromFxThread(() -> new Theme(ColorMode.SYSTEM, system));
        onFxThread(() -> theme.applyTo(scene));
        assertThat(panelColor(scene)).isEqualTo(Color.web("#ffffff"));

        onFxThread(() -> system.set(ColorScheme.DARK));
        assertThat(panelColor(scene)).isEqualTo(Color.web("#161b22"));
        assertThat(theme.appearanceProperty().getValue()).isEqualTo(Appearance.DARK);

        onFxThread(() -> theme.modeProperty().set(ColorMode.LIGHT));
        assertThat(panelColor(scene)).isEqualTo(Color.web("#ffffff"));
        onFxThread(() -> system.set(ColorScheme.LIGHT));
        onFxThread(() -> theme.modeProperty().set(ColorMode.DARK));
        assertThat(panelColor(scene)).isEqualTo(Color.web("#161b22"));
    }

    @Test
    void aReleasedSceneKeepsItsLook() {
        Scene scene = show(ThemeTest::pane, 200, 100).getScene();
        Theme theme = fromFxThread(() -> new Theme(ColorMode.LIGHT, system));
        onFxThread(() -> {
            theme.applyTo(scene);
            theme.release(scene);
            theme.modeProperty().set(ColorMode.DARK);
        });

        assertThat(panelColor(scene)).isEqualTo(Color.web("#ffffff"));
    }

    @Test
    void textIsSetInTheBundledTypeface() {
        VBox root = show(ThemeTest::pane, 200, 100);
        onFxThread(() -> new Theme(ColorMode.LIGHT, system).applyTo(root.getScene()));
        Font font = fromFxThread(() -> {
            root.applyCss();
            return ((Label) root.lookup(".label")).getFont();
        });

        assertThat(font.getFamily()).isEqualTo(Fonts.FAMILY);
        assertThat(font.getSize()).isEqualTo(13);
        assertThat(Font.font(Fonts.FAMILY, javafx.scene.text.FontWeight.BOLD, 13)
                        .getStyle())
                .isEqualTo("Bold");
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theStylesheetsAndTheControlsOfControlsFxRaiseNoWarning(Appearance appearance) {
        List<String> warnings = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        try {
            VBox root = show(ThemeTest::controlsOfControlsFx, 600, 600);
            onFxThread(() -> {
                ColorMode mode = appearance == Appearance.DARK ? ColorMode.DARK : ColorMode.LIGHT;
                new Theme(mode, system).applyTo(root.getScene());
            });
            // What was shown before the theme came is not ours.
            settle();
            warnings.clear();
            onFxThread(() -> root.getChildren().setAll(controlsOfControlsFx().getChildren()));
            settle();
        } finally {
            css.removeHandler(listener);
        }
        assertThat(warnings).isEmpty();
    }

    private static VBox controlsOfControlsFx() {
        return new VBox(
                new ToggleSwitch("switch"),
                new RangeSlider(0, 100, 20, 60),
                new StatusBar(),
                new SearchableComboBox<String>(),
                new SegmentedButton(),
                new MasterDetailPane(),
                new HiddenSidesPane());
    }

    @Test
    void stylesheetsUseExactlyTheTokensThereAre() throws IOException {
        Set<String> known = Arrays.stream(Token.values()).map(Token::cssName).collect(Collectors.toSet());
        Set<String> local = Set.of("-fulcrum-option");

        Set<String> used = matches(TOKEN);
        used.removeAll(local);

        assertThat(known).containsAll(used);
    }

    @Test
    void noStylesheetNamesAColorOfItsOwn() throws IOException {
        assertThat(matches(Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\("))).isEmpty();
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.toList()) {
                pattern.matcher(Files.readString(sheet))
                        .results()
                        .map(MatchResult::group)
                        .forEach(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void tokensContrastWithTheSurfacesTheyStandOn(Appearance appearance) {
        for (Token surface : List.of(Token.PANEL, Token.BACKGROUND, Token.INSET)) {
            for (Token text : List.of(
                    Token.TEXT,
                    Token.SECONDARY,
                    Token.ACCENT,
                    Token.GOOD,
                    Token.CAUTION,
                    Token.BAD,
                    Token.CLOSED,
                    Token.HOSTED,
                    Token.SELF_HOSTED)) {
                assertRatio(text, surface, appearance, 4.5);
            }
            for (Token line : List.of(
                    Token.OUTLINE, Token.OUT, Token.PART_1, Token.PART_2, Token.PART_3, Token.PART_4, Token.PART_5)) {
                assertRatio(line, surface, appearance, 3);
            }
        }
        assertRatio(Token.ON_ACCENT, Token.ACCENT, appearance, 4.5);
        for (Token option : List.of(Token.CLOSED, Token.HOSTED, Token.SELF_HOSTED)) {
            assertRatio(Token.ON_OPTION, option, appearance, 4.5);
        }
        for (Token tint : List.of(Token.GOOD_TINT, Token.CAUTION_TINT, Token.BAD_TINT, Token.ACCENT_TINT)) {
            assertRatio(Token.TEXT, tint, appearance, 4.5);
        }
        assertRatio(Token.GOOD, Token.GOOD_TINT, appearance, 4.5);
    }

    private static void assertRatio(Token front, Token back, Appearance appearance, double least) {
        assertThat(Contrast.ratio(front.rgb(appearance), back.rgb(appearance)))
                .as("%s on %s, %s", front, back, appearance)
                .isGreaterThanOrEqualTo(least);
    }
}
