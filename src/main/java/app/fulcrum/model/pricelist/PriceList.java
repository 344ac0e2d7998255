package app.fulcrum.model.pricelist;

import java.util.List;

/**
 * A price list as it was read.
 *
 * @param format what its readers call this kind of list
 * @param rows the prices, in the order of the file
 * @param leftOut the rows without one that can be compared
 */
public record PriceList(String format, List<ListedPrice> rows, List<LeftOut> leftOut) {

    public PriceList {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }
}
