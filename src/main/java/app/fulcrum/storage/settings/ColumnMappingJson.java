package app.fulcrum.storage.settings;

import app.fulcrum.model.usage.column.CellNotation;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.ColumnRole;
import app.fulcrum.model.usage.column.DateOrder;
import app.fulcrum.model.usage.column.DecimalMark;
import app.fulcrum.model.usage.column.MoneyUnit;
import app.fulcrum.model.usage.column.RowSpan;
import app.fulcrum.model.usage.column.TokenUnit;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the user said of a table, as members of the settings: names of columns, and nothing that stood in them. */
final class ColumnMappingJson {

    private ColumnMappingJson() {}

    /** Nothing for one that could not be used. */
    static Optional<ColumnMapping> read(Members members) {
        List<String> header = members.optional("header").map(Spot::items).orElse(List.of()).stream()
                .flatMap(item -> item.words().stream())
                .toList();
        Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);
        members.optional("columns").flatMap(Spot::members).ifPresent(named -> {
            for (ColumnRole role : ColumnRole.values()) {
                named.optional(WordJson.text(role)).flatMap(Spot::words).ifPresent(name -> columns.put(role, name));
            }
        });
        CellNotation usual = CellNotation.USUAL;
        CellNotation cells = new CellNotation(
                WordJson.oneOf(members, "rows", RowSpan.values(), usual.rows()),
                WordJson.oneOf(members, "dates", DateOrder.values(), usual.dates()),
                WordJson.oneOf(members, "decimals", DecimalMark.values(), usual.decimals()),
                WordJson.oneOf(members, "tokens", TokenUnit.values(), usual.tokens()),
                WordJson.oneOf(members, "amounts", MoneyUnit.values(), usual.amounts()));
        boolean includes =
                members.optional("inputIncludesCache").flatMap(Spot::truth).orElse(true);
        ColumnMapping mapping = new ColumnMapping(header, columns, cells, includes);
        return mapping.flaws().isEmpty() ? Optional.of(mapping) : Optional.empty();
    }

    static JsonObject write(ColumnMapping mapping) {
        ObjectBuilder columns = JsonValue.object();
        mapping.columns().forEach((role, name) -> columns.with(WordJson.text(role), name));
        return JsonValue.object()
                .with(
                        "header",
                        JsonValue.array(
                                mapping.header().stream().map(JsonValue::text).toList()))
                .with("columns", columns.build())
                .with("rows", WordJson.text(mapping.cells().rows()))
                .with("dates", WordJson.text(mapping.cells().dates()))
                .with("decimals", WordJson.text(mapping.cells().decimals()))
                .with("tokens", WordJson.text(mapping.cells().tokens()))
                .with("amounts", WordJson.text(mapping.cells().amounts()))
                .with("inputIncludesCache", JsonValue.truth(mapping.inputIncludesCache()))
                .build();
    }
}
