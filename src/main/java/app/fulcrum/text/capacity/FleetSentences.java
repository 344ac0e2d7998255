package app.fulcrum.text.capacity;

import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.FleetDay;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.Optional;

/** Says what runs over a day that servers follow. */
public final class FleetSentences {

    private static final Messages MESSAGES = Messages.of("load");

    private FleetSentences() {}

    /** {@code 4 to 12 GPUs over the day, 5,230 GPU-hours a month}; absent where the same number runs all day. */
    public static Optional<String> overTheDay(Fleet fleet) {
        return fleet.day()
                .map(day ->
                        MESSAGES.get("day.hours", gpus(fleet, day), Figures.exact(Math.rint(day.gpuHoursPerMonth()))));
    }

    /** {@code 4 to 12 GPUs over the day}; absent likewise. */
    public static Optional<String> gpusOverTheDay(Fleet fleet) {
        return fleet.day().map(day -> gpus(fleet, day));
    }

    private static String gpus(Fleet fleet, FleetDay day) {
        String most = Figures.exact((double) fleet.billedGpus());
        return day.fewestGpus() == fleet.billedGpus()
                ? MESSAGES.get(fleet.billedGpus() == 1 ? "day.one" : "day.even", most)
                : MESSAGES.get("day.gpus", Figures.exact((double) day.fewestGpus()), most);
    }
}
