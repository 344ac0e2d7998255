/** What an offer has cost and will cost, as a picture and in words. */
@NullMarked
package app.fulcrum.controller.history;

import org.jspecify.annotations.NullMarked;
