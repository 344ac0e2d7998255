package app.fulcrum.storage.report;

import app.fulcrum.model.pricelist.PriceConflict;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.ingestion.AcceptedPrices.Accepted;
import app.fulcrum.session.ingestion.ImportAnswer.SavedBook;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.text.ingestion.AcceptedSentences;
import java.util.List;

/** What a price book of the user's own has of price lists, and where lists say otherwise. */
final class SavedBookJson {

    private SavedBookJson() {}

    static JsonObject write(SavedBook book) {
        return JsonValue.object()
                .with(
                        "written",
                        book.written()
                                .<JsonValue>map(written ->
                                        JsonValue.text(written.folder().toString()))
                                .orElse(Json.NONE))
                .with(
                        "sha256",
                        book.written()
                                .<JsonValue>map(written -> JsonValue.text(written.sha256()))
                                .orElse(Json.NONE))
                .with("accepted", Json.list(book.prices().all(), SavedBookJson::accepted))
                .with(
                        "left",
                        Json.list(
                                List.copyOf(book.prices().left().entrySet()),
                                left -> JsonValue.object()
                                        .with("offer", left.getKey())
                                        .with("reason", Json.id(left.getValue()))
                                        .with("message", AcceptedSentences.reason(left.getValue()))
                                        .build()))
                .with("unknownModels", JsonValue.number(book.unknown()))
                .build();
    }

    private static JsonObject accepted(Accepted accepted) {
        return JsonValue.object()
                .with("offer", accepted.price().offer().id())
                .with("file", VisibleText.of(accepted.file().name()))
                .with("from", accepted.file().date().toString())
                .build();
    }

    static JsonObject conflict(PriceConflict conflict) {
        return JsonValue.object()
                .with("offer", conflict.offer().id())
                .with("figure", conflict.member())
                .with(
                        "values",
                        Json.list(
                                conflict.said(),
                                said -> JsonValue.object()
                                        .with("file", VisibleText.of(said.file().name()))
                                        .with("value", JsonValue.number(said.value()))
                                        .build()))
                .with("message", AcceptedSentences.conflict(conflict))
                .build();
    }
}
