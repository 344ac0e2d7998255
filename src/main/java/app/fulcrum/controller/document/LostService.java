package app.fulcrum.controller.document;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.resolution.TokenOffers;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.SessionEvent;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when another offer does not have the service tier or the region the one before was bought on, whoever chose it. */
public final class LostService {

    private static final Messages MESSAGES = Messages.of("alternatives");

    private final ScenarioSession session;
    private final PriceBook book;
    private final Notices notices;
    private Alternatives before;
    private InlineMessage said = InlineMessage.NONE;

    private LostService(ScenarioSession session, PriceBook book, Notices notices) {
        this.session = session;
        this.book = book;
        this.notices = notices;
        this.before = session.scenario().alternatives();
    }

    /** Says it from now on, until the next edit. */
    public static void watch(ScenarioSession session, PriceBook book, Notices notices) {
        session.listen(new LostService(session, book, notices)::heed);
    }

    private void heed(SessionEvent event) {
        Alternatives now = session.scenario().alternatives();
        List<String> lost = event == SessionEvent.EDITED ? lost(now) : List.of();
        before = now;
        if (event != SessionEvent.SAVED) {
            notices.withdraw(said);
        }
        if (!lost.isEmpty()) {
            said = InlineMessage.of(Tone.CAUTION, String.join("\n", lost));
            notices.show(said);
        }
    }

    private List<String> lost(Alternatives now) {
        return now.stream()
                .flatMap(alternative ->
                        before.find(alternative.id()).stream().flatMap(former -> lost(former, alternative)))
                .toList();
    }

    private Stream<String> lost(Alternative former, Alternative now) {
        if (!(former.way() instanceof Way.Api was && now.way() instanceof Way.Api is)
                || was.offerId().equals(is.offerId())) {
            return Stream.empty();
        }
        PriceFactors had =
                TokenOffers.bought(was, book).map(TokenOffer::factors).orElse(PriceFactors.NONE);
        String offer = TokenOffers.bought(is, book).map(TokenOffer::title).orElse(is.offerId());
        Optional<String> tier = was.purchase()
                .serviceTier()
                .filter(_ -> is.purchase().serviceTier().isEmpty())
                .flatMap(had::tier)
                .map(ServiceTier::name);
        Optional<String> region = was.purchase()
                .region()
                .filter(_ -> is.purchase().region().isEmpty())
                .flatMap(had::region)
                .map(Region::name);
        return Stream.concat(
                tier.stream().map(name -> MESSAGES.get("lost.tier", offer, name)),
                region.stream().map(name -> MESSAGES.get("lost.region", offer, name)));
    }
}
