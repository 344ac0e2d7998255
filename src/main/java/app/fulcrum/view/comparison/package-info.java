/** The tab that holds the open scenario against others: columns, a table of results and inputs, why a result moved, and costs. */
@NullMarked
package app.fulcrum.view.comparison;

import org.jspecify.annotations.NullMarked;
