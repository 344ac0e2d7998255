package app.fulcrum;

/**
 * The program's entry point. Opens the window, or runs the command line when it is given a command, in which case no
 * JavaFX class is loaded: commands start fast and need no display.
 */
public final class Launcher {

    private Launcher() {}

    /**
     * Starts the program.
     *
     * @param arguments nothing or one document for the window; anything else goes to the command line
     */
    public static void main(String[] arguments) {
        if (opensWindow(arguments)) {
            FulcrumApplication.open(arguments);
        } else {
            System.exit(new CompositionRoot().commandLine().execute(arguments));
        }
    }

    /** Commands and options never contain a dot or a path separator before their first argument; documents do. */
    static boolean opensWindow(String... arguments) {
        return switch (arguments.length) {
            case 0 -> true;
            case 1 -> looksLikeDocument(arguments[0]);
            default -> false;
        };
    }

    private static boolean looksLikeDocument(String argument) {
        return !argument.startsWith("-")
                && argument.chars().anyMatch(sign -> sign == '.' || sign == '/' || sign == '\\');
    }
}
