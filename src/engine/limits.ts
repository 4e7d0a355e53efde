/** Activities that one command may start before the instance goes on behind the others. */
export const stepsPerCommandMax = 500;
/** Activities that an instance may start in its life. */
export const nodeRunsMax = 1_000_000;
/** Activities and waiting tokens that may be alive in an instance at one time. */
export const aliveMax = 2_048;
/** Characters that the name of a message or a signal may have. */
export const eventNameCharsMax = 256;
