/** Characters between `${` and `}`. */
export const expressionCharsMax = 8_192;
/** How deep an expression may nest; a chain of operators nests too. */
export const expressionDepthMax = 200;
/** Pieces of text and expressions in one template. */
export const templatePartsMax = 1_000;
/** How deep lists and maps may nest in a value with templates, and in data that is compared or turned into text. */
export const valueDepthMax = 128;
/** Values of all kinds in one value with templates. */
export const valueItemsMax = 100_000;
/** Characters of a text that an expression or a template makes. */
export const textCharsMax = 1_048_576;
/** Characters of all values that one evaluation gives. */
export const resultCharsMax = 16_777_216;
/** Characters of a text that is read as a number. */
export const numberCharsMax = 400;
/** Work in one evaluation: one step for each operation, each item it walks over and each `charsPerStep` it reads. */
export const evaluationStepsMax = 1_000_000;
export const charsPerStep = 1_024;
