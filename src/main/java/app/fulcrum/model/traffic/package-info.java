/** When the tokens of a day or a week come. */
@NullMarked
package app.fulcrum.model.traffic;

import org.jspecify.annotations.NullMarked;
