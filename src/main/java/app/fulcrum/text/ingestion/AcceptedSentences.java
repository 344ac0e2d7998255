package app.fulcrum.text.ingestion;

import app.fulcrum.model.pricelist.AcceptedPrice;
import app.fulcrum.model.pricelist.NotAccepted;
import app.fulcrum.model.pricelist.PriceConflict;
import app.fulcrum.model.pricelist.PriceConflict.Said;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a price book takes over from price lists, in words. */
public final class AcceptedSentences {

    private static final Messages MESSAGES = Messages.of("ingestion");
    private static final String BATCH_DISCOUNT = "batchDiscount";

    private AcceptedSentences() {}

    /**
     * Where the prices of an offer are from once they are taken over. What its record said before stays: its source as the first
     * of the other places.
     *
     * @param format what the readers of such lists call them
     */
    public static Provenance provenance(AcceptedPrice price, String format, ImportedFile file) {
        Provenance before = price.offer().provenance();
        String title = MESSAGES.get(
                "accepted.title",
                format,
                VisibleText.inSentence(price.listed().provider()),
                VisibleText.inSentence(price.listed().model()),
                VisibleText.inSentence(file.name()));
        List<Source> checks = new ArrayList<>(List.of(before.source()));
        checks.addAll(before.crossChecks());
        return new Provenance(
                new Source(title, "", Optional.of(file.date()), file.date().toString()),
                SourceConfidence.MEDIUM,
                checks,
                note(price, file));
    }

    private static String note(AcceptedPrice price, ImportedFile file) {
        List<String> sentences = new ArrayList<>(List.of(MESSAGES.get("accepted.note", file.date())));
        OptionalDouble discount = price.offer().factors().batchDiscount();
        if (!discount.equals(price.batchDiscount())) {
            sentences.add(
                    discount.isPresent()
                            ? MESSAGES.get("accepted.batch", Figures.share(discount.getAsDouble()))
                            : MESSAGES.get("accepted.batch.none"));
        }
        sentences.add(price.offer().provenance().note());
        return String.join(" ", sentences).strip();
    }

    /** Why nothing is taken over of an offer. */
    public static String reason(NotAccepted reason) {
        return MESSAGES.get("left." + reason);
    }

    /** What lists say otherwise of an offer, and which counts. */
    public static String conflict(PriceConflict conflict) {
        return MESSAGES.get(
                "conflict",
                conflict.offer().title(),
                conflict.member(),
                conflict.said().stream()
                        .map(said -> said(said, conflict.member()))
                        .collect(Collectors.joining(MESSAGES.get("conflict.next"))));
    }

    private static String said(Said said, String member) {
        return MESSAGES.get(
                "conflict.said",
                figure(member, said.value()),
                VisibleText.inSentence(said.file().name()));
    }

    /**
     * A figure of an offer: a price for a million tokens, or a share.
     *
     * @param member as the book's files call it
     */
    public static String figure(String member, double value) {
        return member.equals(BATCH_DISCOUNT) ? Figures.share(value) : Figures.price(value);
    }
}
