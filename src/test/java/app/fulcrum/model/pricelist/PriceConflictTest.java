package app.fulcrum.model.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.model.pricelist.PriceConflict.ReadList;
import app.fulcrum.model.pricelist.PriceConflict.Said;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.storage.pricelist.PriceListReader;
import app.fulcrum.support.Books;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceConflictTest {

    private static ReadList list(String name, String cost) {
        String text = "{\"openai\": {\"models\": {\"gpt-6-luna\": {\"cost\": {" + cost + "}}}}}";
        PriceList list = PriceListReader.read(text.getBytes(StandardCharsets.UTF_8), name, Books.TODAY)
                .value()
                .orElseThrow();
        return new ReadList(
                new ImportedFile(name, Books.TODAY, "0".repeat(64)),
                PriceListComparison.of(Books.bundled(), list, Books.TODAY));
    }

    @Test
    void onlyFiguresThatListsSayOtherwiseAreConflicts() {
        List<PriceConflict> conflicts = PriceConflict.between(List.of(
                list("one.json", "\"input\": 0.1, \"output\": 0.5"),
                list("two.json", "\"input\": 0.1, \"output\": 0.6, \"cache_read\": 0.01"),
                list("three.json", "\"input\": 0.1000000001, \"output\": 0.5")));

        assertThat(conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.offer().id()).isEqualTo("gpt-6-luna");
            assertThat(conflict.member()).isEqualTo("output");
            assertThat(conflict.said())
                    .extracting(said -> said.file().name(), Said::value)
                    .containsExactly(tuple("one.json", 0.5), tuple("two.json", 0.6), tuple("three.json", 0.5));
        });
    }

    @Test
    void oneListContradictsNobody() {
        assertThat(PriceConflict.between(List.of(list("one.json", "\"input\": 1, \"output\": 5"))))
                .isEmpty();
    }
}
