package app.fulcrum.view.brief;

import java.io.IOException;
import java.util.Optional;

/** A part of the flow of a page. */
interface Block {

    /** The space above it, unless it is the first on a page. */
    float above();

    float height();

    /** How much of it has to fit for it to begin on a page. */
    default float least() {
        return height();
    }

    /**
     * Draws as much as fits, and never nothing at the top of a page.
     *
     * @param top where it begins
     * @param room how high it may be
     * @return what has to go on the next page; absent where all is drawn
     */
    Optional<Block> draw(Sheet sheet, float top, float room) throws IOException;
}
