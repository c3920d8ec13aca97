/** What somebody wants to do with one contribution, in a dialog over the page. */
export type AskedOf = { what: 'translate'; id: string; lang?: string }
