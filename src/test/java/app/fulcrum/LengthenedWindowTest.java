package app.fulcrum;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The whole window with words four tenths longer than in English; a JVM of its own, since a run speaks one language. */
@Tag("language")
class LengthenedWindowTest extends FitTestBase {

    @BeforeAll
    static void speakAtLength() {
        LengthenedTexts.speak();
    }

    @Override
    String language() {
        return "lengthened";
    }
}
