/**
 * Version of everything that turns text into terms, sentences and boilerplate. Raise it with any change of them: an
 * index is only read with the analysis it was built with.
 */
export const analysisVersion = 2
