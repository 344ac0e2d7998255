package app.fulcrum.view.export;

import javafx.scene.image.Image;

/** A look at what a file will be. */
public sealed interface Preview {

    /** A line about it. */
    String caption();

    /** As it will be seen. */
    record Picture(Image image, String caption) implements Preview {}

    /** Its first lines. */
    record Text(String text, String caption) implements Preview {}
}
