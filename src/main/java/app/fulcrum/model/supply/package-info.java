/** How capacity is sold that is paid for whether it is used or not: units by the month, and GPUs in whole servers. */
@NullMarked
package app.fulcrum.model.supply;

import org.jspecify.annotations.NullMarked;
