package app.fulcrum.storage.pricelist;

import java.util.List;

/**
 * A price list as it was read.
 *
 * @param format what kind of list it is
 * @param rows the prices, in the order of the file
 * @param leftOut the rows without one that can be compared
 */
public record PriceList(PriceListFormat format, List<ListedPrice> rows, List<LeftOut> leftOut) {

    public PriceList {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }
}
