package app.fulcrum.view.export;

import java.util.List;
import javafx.scene.image.Image;

/** A look at what a file will be. */
public sealed interface Preview {

    /** A line about it. */
    String caption();

    /** As it will be seen. */
    record Picture(Image image, String caption) implements Preview {}

    /** Page by page. */
    record Pages(List<Image> pages, String caption) implements Preview {

        public Pages {
            pages = List.copyOf(pages);
        }
    }

    /** Its first lines. */
    record Text(String text, String caption) implements Preview {}
}
