package app.fulcrum.session.batch.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.calendar.VerdictCalendar.CalendarDay;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OutlookAnswerTest {

    private static OutlookAnswer answer(Scenario scenario, LocalDate today) {
        return OutlookAnswer.to(scenario, new Market(Books.bundled(), today), () -> {});
    }

    /** The months begin on the day whose prices count, however long ago that is. */
    @Test
    void whatHasChangedSinceTheDayOfThePricesIsWithinTheMonths() {
        Scenario scenario = Standard.withOffer(Books.preset("chat"), Standard.CLOSED_API, "gemini-4-argon");
        LocalDate start = scenario.pricesOn();

        for (LocalDate today : new LocalDate[] {start, start.plusMonths(3)}) {
            assertThat(answer(scenario, today).announced())
                    .extracting(CalendarDay::day)
                    .as("asked on %s", today)
                    .contains(LocalDate.of(2026, 12, 1))
                    .allMatch(day -> day.isAfter(start) && day.isBefore(start.plusMonths(24)));
        }
    }

    @Test
    void theBestOneTakesPart() {
        Scenario chat = Books.preset("chat");
        Alternatives all = chat.alternatives();
        LocalDate today = chat.pricesOn();
        assertThat(answer(chat, today).best()).contains(Standard.HOSTED_OPEN_API);

        Scenario without =
                chat.withAlternatives(all.with(all.get(Standard.HOSTED_OPEN_API).withCompared(false)));
        assertThat(answer(without, today).best())
                .isNotEqualTo(answer(chat, today).best());
    }
}
