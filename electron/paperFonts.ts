// The app's own fonts for paper: found among the built files, whatever the build called them.

/** A face by what its file is called, and the letters it holds. ŵ and ŷ are in latin-ext. */
const faces = [
  { family: 'Literata', file: /\/literata-latin-ext-opsz-normal-[\w-]+\.woff2$/, range: 'ext' },
  { family: 'Literata', file: /\/literata-latin-opsz-normal-[\w-]+\.woff2$/, range: 'latin' },
  {
    family: 'Atkinson Hyperlegible Next',
    file: /\/atkinson-hyperlegible-next-latin-ext-wght-normal-[\w-]+\.woff2$/,
    range: 'ext',
  },
  {
    family: 'Atkinson Hyperlegible Next',
    file: /\/atkinson-hyperlegible-next-latin-wght-normal-[\w-]+\.woff2$/,
    range: 'latin',
  },
] as const
const ranges = {
  ext: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
}

/** In: the addresses the app serves. Out: a style sheet of faces, the addresses they name, and a header that loads them first. */
export function fontFaces(served: readonly string[]): { css: string; files: string[]; preload: string } {
  const found = faces.flatMap(({ family, file, range }) => {
    const at = served.find((one) => file.test(one))
    return at ? [{ family, at, range }] : []
  })
  return {
    css: found
      .map(
        ({ family, at, range }) =>
          `@font-face{font-family:'${family}';font-weight:200 900;font-display:block;src:url('${at}') format('woff2');unicode-range:${ranges[range]}}`,
      )
      .join('\n'),
    files: found.map(({ at }) => at),
    preload: found
      .map(({ at }) => `<${at}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
      .join(', '),
  }
}
