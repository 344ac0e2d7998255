package app.fulcrum.controller.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultControllerTest {

    private static final String SECRET = "Project Falcon, 3 M$ a month";

    private final Notices notices = new Notices();
    private final List<String> copied = new ArrayList<>();
    private int saves;
    private final FaultController faults = new FaultController(notices, () -> saves++, copied::add, "1.2.3");

    private static RuntimeException fault() {
        return new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
    }

    private void choose(int index) {
        notices.messageProperty().get().choices().get(index).action().run();
    }

    @Test
    void aFaultIsToldOnceWithACodeThatCanBeLookedUp() {
        faults.report(fault());
        String text = notices.messageProperty().get().text();
        assertThat(text).containsPattern("[0-9A-F]{4}:[0-9A-F]{4}:[0-9A-F]{4}");

        notices.dismiss();
        faults.report(fault());

        assertThat(notices.messageProperty().get().isEmpty()).isTrue();
    }

    @Test
    void anotherFaultIsToldToo() {
        faults.report(fault());
        String first = notices.messageProperty().get().text();

        faults.report(new UnsupportedOperationException());

        assertThat(notices.messageProperty().get().text()).isNotEqualTo(first);
    }

    @Test
    void theDocumentCanBeSavedAndTheReportCopied() {
        faults.report(fault());

        choose(0);
        choose(1);

        assertThat(saves).isEqualTo(1);
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst())
                .startsWith("Fulcrum 1.2.3, fault ")
                .contains("java.lang.IllegalArgumentException")
                .contains("FaultControllerTest");
    }

    @Test
    void nothingOfTheDocumentIsInNoticeOrReport() {
        faults.report(fault());
        choose(1);

        assertThat(copied.getFirst()).doesNotContain("Falcon");
        assertThat(notices.messageProperty().get().text()).doesNotContain("Falcon");
    }
}
