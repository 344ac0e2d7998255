package app.fulcrum.view.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Holds work back until the next frame is prepared. Belongs to the JavaFX thread. */
public final class PulseQueue {

    private final List<Runnable> waiting = new ArrayList<>();

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            List<Runnable> due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    };

    /** Runs something once when the next frame is prepared, before it is laid out. */
    public void run(Runnable work) {
        waiting.add(work);
        timer.start();
    }
}
