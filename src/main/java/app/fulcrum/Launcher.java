package app.fulcrum;

import javafx.application.Application;

/** The program's entry point. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        Application.launch(FulcrumApplication.class, arguments);
    }
}
