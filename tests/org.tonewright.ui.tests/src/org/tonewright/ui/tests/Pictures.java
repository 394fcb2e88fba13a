package org.tonewright.ui.tests;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes a picture of the window when a test fails: {@code target/screens/CLASS.METHOD.png}. */
final class Pictures implements AfterTestExecutionCallback {

    @Override
    @NonNullByDefault({})
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Screen.picture(folder().resolve(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName() + ".png"));
        }
    }

    /** Where pictures go. */
    static Path folder() {
        return Path.of(System.getProperty("tonewright.screens", "target/screens"));
    }
}
