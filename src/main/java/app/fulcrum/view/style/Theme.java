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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Dresses scenes: AtlantaFX Primer below, our tokens and stylesheets above. A change of the {@link ColorMode}, or of the
 * operating system's own choice, reaches every dressed scene at once. Use on the JavaFX thread only.
 */
public final class Theme {

    private static final List<String> SHEETS = Stream.of(
                    "base", "bridge", "controls", "inputs", "bars", "chart", "answer", "decision", "frame")
            .map(Theme::sheet)
            .toList();

    private final ObjectProperty<ColorMode> mode;
    private final ObjectBinding<Appearance> appearance;
    private final List<Scene> scenes = new ArrayList<>();

    /**
     * @param system what the operating system prefers, as from
     *     {@link javafx.application.Platform#getPreferences() Platform.getPreferences().colorSchemeProperty()}
     */
    public Theme(ColorMode initial, ObservableValue<ColorScheme> system) {
        FontLoader.load();
        mode = new SimpleObjectProperty<>(this, "mode", initial);
        appearance = Bindings.createObjectBinding(() -> choose(mode.get(), system.getValue()), mode, system);
        appearance.addListener((_, _, now) -> scenes.forEach(scene -> dress(scene, now)));
    }

    public ObjectProperty<ColorMode> modeProperty() {
        return mode;
    }

    /** What is shown now. */
    public ObservableValue<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Dresses the scene now and whenever the appearance changes, until it is {@link #release(Scene) released}. */
    public void applyTo(Scene scene) {
        scenes.add(scene);
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

    private static void dress(Scene scene, Appearance appearance) {
        boolean light = appearance == Appearance.LIGHT;
        scene.setUserAgentStylesheet((light ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(Stream.concat(Stream.of(appearance.tokens()), SHEETS.stream())
                        .toList());
        scene.getPreferences().setColorScheme(light ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    private static String sheet(String topic) {
        String path = "/app/fulcrum/css/" + topic + ".css";
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
