/** When the tokens of a day or a week come: how the load is spread over slots of equal length. */
@NullMarked
package app.fulcrum.model.traffic;

import org.jspecify.annotations.NullMarked;
