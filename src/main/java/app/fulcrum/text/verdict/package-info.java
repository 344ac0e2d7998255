/** What is recommended in words: the headline, the line under it, and remarks. */
@NullMarked
package app.fulcrum.text.verdict;

import org.jspecify.annotations.NullMarked;
