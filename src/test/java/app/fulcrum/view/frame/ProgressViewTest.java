package app.fulcrum.view.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.FxTestBase;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ProgressViewTest extends FxTestBase {

    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>(Progress.NONE);
    private final AtomicInteger stops = new AtomicInteger();

    @Test
    void whatTakesLongIsNamedAndCanBeStopped() throws Exception {
        Parent view = show(() -> ProgressView.build(progress), 500, 40);

        boolean shownAtOnce = fromFxThread(() -> {
            progress.set(Progress.of("Saving plan.fulcrum.json", stops::incrementAndGet));
            return !view.getChildrenUnmodifiable().isEmpty();
        });
        assertThat(shownAtOnce).isFalse();
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> fromFxThread(() -> !view.getChildrenUnmodifiable().isEmpty()));
        settle();
        picture(view, "progress");
        onFxThread(() -> ((Button) view.getChildrenUnmodifiable().getLast()).fire());
        assertThat(stops).hasValue(1);

        onFxThread(() -> progress.set(Progress.NONE));
        assertThat(fromFxThread(view::getChildrenUnmodifiable)).isEmpty();
    }
}
