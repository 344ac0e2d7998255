/** What pictures say below themselves, in words. */
@NullMarked
package app.fulcrum.text.picture;

import org.jspecify.annotations.NullMarked;
