package app.fulcrum.view.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Dresses scenes: AtlantaFX Primer below, our tokens and stylesheets above. A change of the {@link ColorMode}, or of the
 * operating system's own choice, reaches every dressed scene at once, as does a change of the size of text. Use on the JavaFX thread only.
 */
public final class Theme {

    private static final List<String> TOPICS = List.of(
            "base",
            "bridge",
            "controls",
            "inputs",
            "bars",
            "chart",
            "answer",
            "decision",
            "sensitivity",
            "sureness",
            "overtime",
            "compare",
            "frame",
            "help",
            "focus");

    /** The chart is enlarged as a whole. */
    private static final String CHART = "chart";

    private final ObjectProperty<ColorMode> mode;
    private final ObjectBinding<Appearance> appearance;
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 1);
    private final List<Scene> scenes = new ArrayList<>();
    private List<String> sheets = List.of();

    /**
     * @param system what the operating system prefers, as from
     *     {@link javafx.application.Platform#getPreferences() Platform.getPreferences().colorSchemeProperty()}
     */
    public Theme(ColorMode initial, ObservableValue<ColorScheme> system) {
        FontLoader.load();
        mode = new SimpleObjectProperty<>(this, "mode", initial);
        appearance = Bindings.createObjectBinding(() -> choose(mode.get(), system.getValue()), mode, system);
        appearance.addListener((_, _, now) -> scenes.forEach(scene -> dress(scene, now)));
        textSize.subscribe(factor -> {
            sheets = TOPICS.stream()
                    .map(topic -> TextSize.sheet(path(topic), topic.equals(CHART) ? 1 : factor.doubleValue()))
                    .toList();
            scenes.forEach(scene -> dress(scene, appearance.get()));
        });
    }

    public ObjectProperty<ColorMode> modeProperty() {
        return mode;
    }

    /** How large text is against its usual size; see {@link TextSize}. */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    /** What is shown now. */
    public ObservableValue<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Dresses the scene now and whenever the appearance changes, until it is {@link #release(Scene) released}. */
    public void applyTo(Scene scene) {
        scenes.add(scene);
        TextSize.tell(scene, textSize);
        dress(scene, Objects.requireNonNull(appearance.get()));
    }

    /** Forgets the scene of a window that is closed for good. */
    public void release(Scene scene) {
        scenes.remove(scene);
    }

    private static Appearance choose(ColorMode mode, ColorScheme system) {
        return switch (mode) {
            case LIGHT -> Appearance.LIGHT;
            case DARK -> Appearance.DARK;
            case SYSTEM -> system == ColorScheme.DARK ? Appearance.DARK : Appearance.LIGHT;
        };
    }

    private void dress(Scene scene, Appearance appearance) {
        boolean light = appearance == Appearance.LIGHT;
        scene.setUserAgentStylesheet((light ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Stream.concat(Stream.of(appearance.tokens()), sheets.stream())
                        .toList());
        scene.getPreferences().setColorScheme(light ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    private static String path(String topic) {
        return "/app/fulcrum/css/" + topic + ".css";
    }
}
