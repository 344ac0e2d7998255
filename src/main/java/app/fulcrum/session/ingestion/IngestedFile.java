package app.fulcrum.session.ingestion;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.LeftOutRun;
import app.fulcrum.model.pricelist.PriceList;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.usage.ReadRows;
import app.fulcrum.model.usage.Usage;
import java.util.List;

/**
 * A file of the user's own, as it was read.
 *
 * @param file which one
 * @param format what it was recognized as, as its readers call it
 */
public record IngestedFile(ImportedFile file, String format, Content content) {

    /** What is in it. */
    public sealed interface Content {

        /** What others publish of prices. */
        record Prices(PriceList list) implements Content {}

        /**
         * What was used and paid.
         *
         * @param rows what became of the rows of the file
         */
        record Used(Usage usage, ReadRows rows) implements Content {}

        /**
         * What servers reached.
         *
         * @param leftOut runs that cannot be used
         */
        record Measured(List<BenchmarkRun> runs, List<LeftOutRun> leftOut) implements Content {

            public Measured {
                runs = List.copyOf(runs);
                leftOut = List.copyOf(leftOut);
            }
        }
    }
}
