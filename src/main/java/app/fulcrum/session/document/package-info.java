/** What a scenario file holds beside its scenario: the log of edits, the price book it was made with, members kept unread. */
@NullMarked
package app.fulcrum.session.document;

import org.jspecify.annotations.NullMarked;
