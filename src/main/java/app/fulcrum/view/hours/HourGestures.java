package app.fulcrum.view.hours;

import app.fulcrum.view.control.MouseHold;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What mouse and keys do to the bars of hours. A drag draws the bars of one day along the pointer, and Escape takes it back. Left
 * and right go to another hour, up and down change its load, with Shift by less and with Page Up and Page Down by more; Delete
 * takes all of it; copy and paste go as everywhere.
 */
final class HourGestures {

    private static final int SMALL = 1;
    private static final int STEP = 5;
    private static final int LEAP = 25;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final HourBars bars;
    private final HourActions actions;
    private boolean drags;
    private boolean holds;
    private int day;

    HourGestures(HourBars bars, HourActions actions) {
        this.bars = bars;
        this.actions = actions;
    }

    void install() {
        bars.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        bars.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        bars.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        bars.addEventHandler(KeyEvent.KEY_PRESSED, this::keyDown);
        bars.addEventHandler(KeyEvent.KEY_RELEASED, _ -> endHold());
        bars.focusedProperty().subscribe(focused -> {
            if (!focused) {
                endHold();
            }
        });
    }

    /** Puts the loads on the clipboard of the system. */
    static void copy(HourActions actions) {
        ClipboardContent content = new ClipboardContent();
        content.putString(actions.copied());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Takes the loads from there. */
    static void paste(HourActions actions) {
        String text = Clipboard.getSystemClipboard().getString();
        actions.pasted(text == null ? "" : text);
    }

    private void press(MouseEvent event) {
        bars.requestFocus();
        // A drag begins with the loads that are seen.
        MouseHold.giveUp(bars);
        if (event.getButton() == MouseButton.PRIMARY) {
            endHold();
            drags = true;
            day = bars.dayAt(event.getY());
            bars.makeCurrent(bars.hourAt(event.getX(), day));
            actions.begun();
            actions.drawn(bars.current(), bars.heightAt(event.getY(), day));
            event.consume();
        }
    }

    /** A quick pointer skips no hour. */
    private void drag(MouseEvent event) {
        if (drags) {
            int to = bars.hourAt(event.getX(), day);
            int from = bars.current();
            int way = Integer.signum(to - from);
            for (int hour = from + way; hour != to + way && way != 0; hour += way) {
                actions.drawn(hour, bars.heightAt(event.getY(), day));
            }
            if (way == 0) {
                actions.drawn(to, bars.heightAt(event.getY(), day));
            }
            bars.makeCurrent(to);
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (drags) {
            drags = false;
            actions.ended();
            event.consume();
        }
    }

    private void keyDown(KeyEvent event) {
        if (COPY.match(event)) {
            copy(actions);
            event.consume();
        } else if (PASTE.match(event)) {
            paste(actions);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            giveUp(event);
        } else if (!event.isShortcutDown() && !event.isMetaDown() && (moves(event) || changes(event))) {
            event.consume();
        }
    }

    private boolean moves(KeyEvent event) {
        int now = bars.current();
        int to = switch (event.getCode()) {
            case LEFT, KP_LEFT -> now - 1;
            case RIGHT, KP_RIGHT -> now + 1;
            case HOME -> now - now % HourBars.HOURS;
            case END -> now - now % HourBars.HOURS + HourBars.HOURS - 1;
            default -> Integer.MIN_VALUE;
        };
        if (to == Integer.MIN_VALUE) {
            return false;
        }
        endHold();
        bars.makeCurrent(Math.clamp(to, 0, bars.count() - 1));
        return true;
    }

    private boolean changes(KeyEvent event) {
        int steps = switch (event.getCode()) {
            case UP, KP_UP -> event.isShiftDown() ? SMALL : STEP;
            case DOWN, KP_DOWN -> event.isShiftDown() ? -SMALL : -STEP;
            case PAGE_UP -> LEAP;
            case PAGE_DOWN -> -LEAP;
            default -> 0;
        };
        boolean closes = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        if (steps == 0 && !closes) {
            return false;
        }
        if (!holds) {
            holds = true;
            actions.begun();
        }
        if (closes) {
            actions.closed(bars.current());
        } else {
            actions.stepped(bars.current(), steps);
        }
        return true;
    }

    private void giveUp(KeyEvent event) {
        if (drags) {
            drags = false;
            actions.canceled();
            event.consume();
        }
    }

    private void endHold() {
        if (holds) {
            holds = false;
            actions.ended();
        }
    }
}
