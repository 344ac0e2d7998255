package app.fulcrum.support;

import app.fulcrum.controller.task.Tasks;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tasks whose work is done when a test says so: a disk as slow as one likes. */
public final class ManualTasks {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(work::add, Runnable::run);

    public Tasks tasks() {
        return tasks;
    }

    /** Does the oldest piece of work and delivers its result. */
    public void workOnce() {
        work.remove().run();
    }

    /** Goes on until nothing is left to do. */
    public void workAll() {
        while (!work.isEmpty()) {
            workOnce();
        }
    }

    /** Pieces of work that wait. */
    public int waiting() {
        return work.size();
    }
}
