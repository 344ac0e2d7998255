/** Bars that show shares, amounts and leanings. */
@NullMarked
package app.fulcrum.view.bar;

import org.jspecify.annotations.NullMarked;
