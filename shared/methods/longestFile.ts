/** The longest method, template or canvas file that is read, in characters. */
export const longestFile = 400_000
